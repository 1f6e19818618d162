package org.groundswell.query.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.groundswell.domain.ledger.LedgerId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows of a table that only grows: one holds until the next of its key. */
class AddedRowsTest {

    private static final ViewTable TABLE = ViewTable.named("view_thing")
            .key(Column.text("kind"), Column.text("thing"))
            .value(Column.text("what"))
            .added()
            .build();

    private static final NumberedLedger LEDGER = new NumberedLedger(new LedgerId("p-one"), 1);

    private static final String KEYS = "select indexname from pg_indexes where schemaname = 'rebuild'";

    private final ViewStore store = new ViewStore();
    private LaidOut views;
    private Connection connection;

    @BeforeEach
    void lay_out() throws SQLException {
        views = LaidOut.fresh();
        views.tables().create(List.of(TABLE));
        connection = views.connection();
        connection.setAutoCommit(false);
    }

    @AfterEach
    void leave() throws SQLException {
        views.close();
    }

    @Test
    void the_newest_row_of_a_key_holds_and_those_before_are_not_written_again() throws SQLException {
        told(1, "a", "t1", "one");
        told(2, "a", "t2", "two");
        told(3, "b", "t1", "other");
        told(4, "a", "t1", "three");
        told(5, "a", "t1", "four");

        reading(batch -> {
            assertThat(batch.find(TABLE, "a", "t1").orElseThrow().text("what")).isEqualTo("four");
            assertThat(batch.find(TABLE, "a", "t3")).isEmpty();
            assertThat(batch.list(TABLE, "a"))
                    .extracting(row -> row.text("thing") + " " + row.text("what"))
                    .containsExactly("t1 four", "t2 two");
        });
        assertThat(
                        rows(
                                "select thing || ' ' || what || ' ' || from_entry from view_thing where kind = 'a' order by from_entry"))
                .containsExactly("t1 one 1", "t2 two 2", "t1 three 4", "t1 four 5");
        assertThat(rows("select n_tup_upd from pg_stat_user_tables where relname = 'view_thing'"))
                .containsExactly("0");
    }

    @Test
    void each_entry_of_one_batch_adds_its_row_however_many_they_are() throws SQLException {
        ViewBatch batch = store.open(connection, Lane.LIVE, "thing", LEDGER, 0);
        for (int entry = 1; entry <= 40; entry++) {
            batch.at(entry);
            batch.upsert(row("a", "t1", "first of " + entry));
            batch.upsert(row("a", "t1", "told by " + entry));
        }
        store.flush(connection, Lane.LIVE, List.of(batch));

        assertThat(rows("select what from view_thing order by from_entry"))
                .hasSize(40)
                .startsWith("told by 1")
                .endsWith("told by 40");
    }

    @Test
    void a_digest_sees_every_row() throws SQLException {
        told(1, "a", "t1", "one");
        told(2, "a", "t1", "two");
        String before = digest();
        try (Statement statement = connection.createStatement()) {
            statement.execute("update view_thing set what = 'forged' where from_entry = 1");
        }

        assertThat(digest()).isNotEqualTo(before);
    }

    @Test
    void built_anew_they_get_their_key_when_a_fold_first_asks_for_a_row_or_at_the_end() throws SQLException {
        Tables tables = views.tables();
        tables.prepare(List.of(TABLE), Lane.NEXT);
        told(Lane.NEXT, 1, "a", "t1", "one");
        told(Lane.NEXT, 2, "a", "t1", "two");
        assertThat(rows(KEYS)).isEmpty();

        ViewBatch batch = store.open(connection, Lane.NEXT, "thing", LEDGER, 7);
        assertThat(batch.find(TABLE, "a", "t1").orElseThrow().text("what")).isEqualTo("two");
        assertThat(rows(KEYS)).containsExactly("view_thing_pkey");

        assertThat(batch.list(TABLE, "a")).hasSize(1);
        tables.index(TABLE);
        tables.index(TABLE);
        assertThat(rows(KEYS)).containsExactly("view_thing_pkey");
    }

    @Test
    void no_row_ever_ends() {
        reading(batch -> assertThatIllegalArgumentException()
                .isThrownBy(() -> batch.close(TABLE, "a", "t1"))
                .withMessage("Rows of view_thing never end"));
    }

    private void told(long entry, String kind, String thing, String what) throws SQLException {
        told(Lane.LIVE, entry, kind, thing, what);
    }

    private void told(Lane lane, long entry, String kind, String thing, String what) throws SQLException {
        ViewBatch batch = store.open(connection, lane, "thing", LEDGER, entry - 1);
        batch.at(entry);
        batch.upsert(row(kind, thing, what));
        store.flush(connection, lane, List.of(batch));
        connection.commit();
    }

    private static Row row(String kind, String thing, String what) {
        return TABLE.row().with("kind", kind).with("thing", thing).with("what", what);
    }

    private void reading(Consumer<ViewBatch> asks) {
        asks.accept(store.open(connection, Lane.LIVE, "thing", LEDGER, 5));
    }

    private String digest() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists intake_ledger (ledger text, number integer)");
            statement.execute("delete from intake_ledger");
            statement.execute("insert into intake_ledger values ('p-one', 1)");
        }
        return Digests.of(connection, Lane.LIVE, List.of(TABLE), LEDGER.id());
    }

    private List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(sql)) {
            while (results.next()) {
                rows.add(results.getString(1));
            }
        }
        return rows;
    }
}

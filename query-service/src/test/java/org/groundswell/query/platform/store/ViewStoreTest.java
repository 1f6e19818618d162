package org.groundswell.query.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.LongStream;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.testkit.Database;
import org.groundswell.testkit.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Whose rows are forgotten where there is no room for all. Nothing is written out, so that what is found was remembered. */
class ViewStoreTest {

    private static final ViewTable TABLE = ViewTable.named("view_thing")
            .key(Column.bigint("thing"))
            .value(Column.text("what"))
            .build();

    private static final NumberedLedger ONE = new NumberedLedger(new LedgerId("p-one"), 1);
    private static final NumberedLedger OTHER = new NumberedLedger(new LedgerId("p-other"), 2);

    private final ViewStore store = new ViewStore(10);
    private Connection connection;

    @BeforeEach
    void lay_out() throws SQLException {
        Database views = TestPostgres.shared().freshViews();
        connection = views.connect();
        JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        jdbc.execute(
                "create function groundswell_ledger_numbers() returns integer[] language sql as 'select array[1, 2]'");
        new Tables(jdbc, TestPostgres.shared().asReader(views).user()).create(List.of(TABLE));
    }

    @AfterEach
    void leave() throws SQLException {
        connection.close();
    }

    @Test
    void a_view_keeps_less_where_those_beside_it_leave_no_room() {
        folded("first", ONE, 6);
        folded("second", ONE, 6);
        assertThat(remembered("first", ONE, 6)).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(remembered("second", ONE, 6)).as("the last written").containsExactly(3, 4, 5, 6);
    }

    @Test
    void other_ledgers_are_forgotten_first_and_of_them_the_longest_unused() {
        folded("first", ONE, 4);
        folded("second", ONE, 4);
        remembered("first", ONE, 4);
        folded("first", OTHER, 5);
        assertThat(remembered("first", OTHER, 5)).hasSize(5);
        assertThat(remembered("first", ONE, 4)).hasSize(4);
        assertThat(remembered("second", ONE, 4)).isEmpty();
    }

    private void folded(String view, NumberedLedger ledger, int things) {
        ViewBatch batch = store.open(connection, Lane.LIVE, view, ledger, 0);
        batch.at(1);
        for (long thing = 1; thing <= things; thing++) {
            batch.upsert(TABLE.row().with("thing", thing).with("what", "told"));
        }
        store.committed(batch, Lane.LIVE, view, ledger.id());
    }

    private long[] remembered(String view, NumberedLedger ledger, int things) {
        ViewBatch batch = store.open(connection, Lane.LIVE, view, ledger, 1);
        long[] found = LongStream.rangeClosed(1, things)
                .filter(thing -> batch.find(TABLE, thing).isPresent())
                .toArray();
        batch.at(1);
        store.committed(batch, Lane.LIVE, view, ledger.id());
        return found;
    }
}

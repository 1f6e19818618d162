package org.groundswell.query.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import org.groundswell.domain.ledger.LedgerId;
import org.junit.jupiter.api.Test;

/** Rows that end, in a table that is built anew: it was empty when the database planned how to find them, and nobody looks at it since. */
class ClosedRowsTest {

    private static final ViewTable TABLE = ViewTable.named("view_thing")
            .key(Column.text("kind"), Column.text("thing"))
            .value(Column.text("what"))
            .build();

    private static final NumberedLedger LEDGER = new NumberedLedger(new LedgerId("p-one"), 1);

    /** From then on the driver has the database remember a plan, and the database asks no further. */
    private static final int UNTIL_PLANNED_FOR_GOOD = 12;

    private static final int THINGS = 5_000;
    private static final int ENDED = 20;

    @Test
    void to_end_some_rows_reads_no_others() throws SQLException {
        try (LaidOut views = LaidOut.fresh()) {
            views.tables().prepare(List.of(TABLE), Lane.NEXT);
            Connection connection = views.connection();
            connection.setAutoCommit(false);
            ViewStore store = new ViewStore();
            long entry = 0;
            for (int i = 0; i < UNTIL_PLANNED_FOR_GOOD; i++) {
                entry = told(store, connection, entry, 0, 1);
            }
            entry = told(store, connection, entry, 1, THINGS);
            long before = readRows(connection);
            told(store, connection, entry, THINGS / 2, THINGS / 2 + ENDED);

            assertThat(readRows(connection) - before).isBetween((long) ENDED, 4L * ENDED);
            assertThat(count(connection, "select count(*) from rebuild.view_thing where to_entry is not null"))
                    .isEqualTo(UNTIL_PLANNED_FOR_GOOD - 1 + ENDED);
        }
    }

    /** An entry tells things from one to before another, so that what was told of them ends. */
    private static long told(ViewStore store, Connection connection, long before, int from, int to)
            throws SQLException {
        store.forget("thing");
        ViewBatch batch = store.open(connection, Lane.NEXT, "thing", LEDGER, Math.max(before, 1));
        batch.at(before + 1);
        IntStream.range(from, to)
                .forEach(thing -> batch.upsert(TABLE.row()
                        .with("kind", "k" + thing % 40)
                        .with("thing", "t" + thing)
                        .with("what", "told by " + before)));
        store.flush(connection, Lane.NEXT, List.of(batch));
        connection.commit();
        return before + 1;
    }

    private static long readRows(Connection connection) throws SQLException {
        count(connection, "select 1 from pg_stat_force_next_flush()");
        connection.commit();
        return count(
                connection,
                "select seq_tup_read + coalesce(idx_tup_fetch, 0) from pg_stat_user_tables where relname = 'view_thing'");
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}

package org.groundswell.query.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.LongStream;
import org.groundswell.domain.ledger.LedgerId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose rows are forgotten where there is no room for all. Nothing is written out, so that what is found was remembered. */
class ViewStoreTest {

    private static final ViewTable TABLE = ViewTable.named("view_thing")
            .key(Column.bigint("thing"))
            .value(Column.text("what"))
            .build();

    private static final NumberedLedger ONE = new NumberedLedger(new LedgerId("p-one"), 1);
    private static final NumberedLedger OTHER = new NumberedLedger(new LedgerId("p-other"), 2);

    private final ViewStore store = new ViewStore(10);
    private LaidOut views;

    @BeforeEach
    void lay_out() throws SQLException {
        views = LaidOut.fresh();
        views.tables().create(List.of(TABLE));
    }

    @AfterEach
    void leave() throws SQLException {
        views.close();
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
        ViewBatch batch = store.open(views.connection(), Lane.LIVE, view, ledger, 0);
        batch.at(1);
        for (long thing = 1; thing <= things; thing++) {
            batch.upsert(TABLE.row().with("thing", thing).with("what", "told"));
        }
        store.committed(batch, Lane.LIVE, view, ledger.id());
    }

    private long[] remembered(String view, NumberedLedger ledger, int things) {
        ViewBatch batch = store.open(views.connection(), Lane.LIVE, view, ledger, 1);
        long[] found = LongStream.rangeClosed(1, things)
                .filter(thing -> batch.find(TABLE, thing).isPresent())
                .toArray();
        batch.at(1);
        store.committed(batch, Lane.LIVE, view, ledger.id());
        return found;
    }
}

package org.groundswell.query.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.groundswell.domain.ledger.LedgerId;
import org.junit.jupiter.api.Test;

/** What a fold finds when it lists rows: those stored, and what its own batch has done since. */
class ListedRowsTest {

    private static final ViewTable TABLE = ViewTable.named("view_thing")
            .key(Column.text("kind"), Column.text("place"), Column.bigint("thing"))
            .value(Column.text("what"))
            .build();

    private static final NumberedLedger LEDGER = new NumberedLedger(new LedgerId("p-one"), 1);

    private final ViewStore store = new ViewStore();

    @Test
    void rows_are_listed_however_they_came_and_whenever_they_were_listed_before() throws SQLException {
        try (LaidOut views = LaidOut.fresh()) {
            views.tables().create(List.of(TABLE));
            ViewBatch before = batch(views, 0);
            before.upsert(row("a", "x", 1, "stored"));
            before.upsert(row("a", "x", 2, "stored"));
            before.upsert(row("b", "x", 1, "stored"));
            store.flush(views.connection(), Lane.LIVE, List.of(before));
            store.committed(before, Lane.LIVE, "thing", LEDGER.id());

            ViewBatch batch = batch(views, 1);
            batch.insert(row("a", "y", 1, "inserted"));
            assertThat(listed(batch, "a")).containsExactly("x1 stored", "x2 stored", "y1 inserted");
            assertThat(listed(batch, "a", "x")).containsExactly("x1 stored", "x2 stored");
            batch.insert(row("a", "x", 3, "inserted after it was listed"));
            batch.upsert(row("a", "x", 1, "changed"));
            batch.close(TABLE, "a", "x", 2L);
            batch.upsert(row("c", "x", 1, "another"));
            assertThat(listed(batch, "a"))
                    .containsExactly("x1 changed", "x3 inserted after it was listed", "y1 inserted");
            assertThat(listed(batch, "a", "x")).containsExactly("x1 changed", "x3 inserted after it was listed");
            assertThat(listed(batch, "b")).containsExactly("x1 stored");
            assertThat(listed(batch)).hasSize(5);
            assertThat(listed(batch, "d")).isEmpty();
        }
    }

    private ViewBatch batch(LaidOut views, long standsAt) {
        ViewBatch batch = store.open(views.connection(), Lane.LIVE, "thing", LEDGER, standsAt);
        batch.at(standsAt + 1);
        return batch;
    }

    private static Row row(String kind, String place, long thing, String what) {
        return TABLE.row()
                .with("kind", kind)
                .with("place", place)
                .with("thing", thing)
                .with("what", what);
    }

    private static List<String> listed(ViewBatch batch, Object... leading) {
        return batch.list(TABLE, leading).stream()
                .map(row -> row.text("place") + row.bigint("thing") + " " + row.text("what"))
                .toList();
    }
}

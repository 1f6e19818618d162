package org.groundswell.query.assessment;

import org.groundswell.query.platform.store.Column;
import org.groundswell.query.platform.store.Row;
import org.groundswell.query.platform.store.ViewTable;
import org.groundswell.query.platform.store.ViewWriter;

/**
 * How many assessments of a round have a rating, were revealed, and are agreed. Kept while they change, as an assessment has a row for each
 * rating: to count them as at an entry would read all that had been rated by then.
 */
final class RoundCounts {

    static final ViewTable TABLE = ViewTable.named("view_round_count")
            .key(Column.text("round"))
            .value(Column.integer("started"), Column.integer("revealed"), Column.integer("agreed"))
            .build();

    private RoundCounts() {}

    /** Counts an assessment as it is instead of as it was. */
    static void fold(HeatMapRow before, HeatMapRow after, ViewWriter view) {
        Row counted = view.find(TABLE, after.round())
                .orElseGet(() -> TABLE.row()
                        .with("round", after.round())
                        .with("started", 0)
                        .with("revealed", 0)
                        .with("agreed", 0));
        Row now = counted.with("started", counted.integer("started") + step(before.isStarted(), after.isStarted()))
                .with("revealed", counted.integer("revealed") + step(before.revealed(), after.revealed()))
                .with("agreed", counted.integer("agreed") + step(before.isAgreed(), after.isAgreed()));
        if (!now.equals(counted)) {
            view.upsert(now);
        }
    }

    private static int step(boolean before, boolean after) {
        return (after ? 1 : 0) - (before ? 1 : 0);
    }
}

package org.groundswell.query.variation;

import java.util.List;
import org.groundswell.domain.measure.DataPoint;
import org.groundswell.domain.measure.SeriesEvent;
import org.groundswell.domain.measure.SeriesEvent.DataPointsCorrected;
import org.groundswell.domain.measure.SeriesEvent.DataPointsRecorded;
import org.groundswell.query.platform.intake.LedgerEntry;
import org.groundswell.query.platform.store.Column;
import org.groundswell.query.platform.store.Row;
import org.groundswell.query.platform.store.ViewTable;
import org.groundswell.query.platform.store.ViewWriter;

/**
 * How far the figures of each measure reach. A row begins at every entry that touches a series of the measure, so its beginning names the
 * figures' revision. Pages of measures and of the programme read it too: it is kept once.
 */
final class CoverageRows {

    static final ViewTable TABLE = ViewTable.named("view_variation_coverage")
            .key(Column.text("measure"))
            .value(
                    Column.integer("sites"),
                    Column.integer("points"),
                    Column.text("first_period"),
                    Column.text("last_period"))
            .build();

    private CoverageRows() {}

    /** Counts recorded months; a correction adds none. A series' first event makes its site one more. */
    static void fold(LedgerEntry entry, SeriesEvent event, ViewWriter view) {
        List<DataPoint> added = switch (event) {
            case DataPointsRecorded e -> e.points();
            case DataPointsCorrected e -> List.of();
        };
        count(event.measure(), entry.sequence() == 0, added, view);
    }

    /**
     * Counts months that a measure had no figure in before.
     *
     * @param begins whether they begin a site's series
     */
    static void count(String measure, boolean begins, List<DataPoint> added, ViewWriter view) {
        Row before = view.find(TABLE, measure)
                .orElseGet(() ->
                        TABLE.row().with("measure", measure).with("sites", 0).with("points", 0));
        Row after = before.with("sites", before.integer("sites") + (begins ? 1 : 0))
                .with("points", before.integer("points") + added.size());
        for (DataPoint point : added) {
            after = reaching(after, point.period().toString());
        }
        view.upsert(after);
    }

    private static Row reaching(Row row, String month) {
        String first = row.textOrNull("first_period");
        String last = row.textOrNull("last_period");
        Row wider = first == null || month.compareTo(first) < 0 ? row.with("first_period", month) : row;
        return last == null || month.compareTo(last) > 0 ? wider.with("last_period", month) : wider;
    }
}

package org.groundswell.query.variation;

import java.util.Comparator;
import java.util.List;
import org.groundswell.domain.measure.DataPoint;
import org.groundswell.query.platform.store.Column;
import org.groundswell.query.platform.store.Memory;
import org.groundswell.query.platform.store.Row;
import org.groundswell.query.platform.store.ViewWriter;
import org.jspecify.annotations.Nullable;

/**
 * How far the figures of a measure reach while an entry is folded.
 *
 * @param sites that have a figure
 * @param points months of sites that something was told of; a correction adds none
 * @param revision the entry that last told something of the measure; 0 before
 */
record Reach(
        int sites,
        int points,
        @Nullable String first,
        @Nullable String last,
        long revision) {

    /** The columns of a series' row that say it. */
    static final List<Column> COLUMNS = List.of(
            Column.integer("sites"),
            Column.integer("points"),
            Column.text("first_period"),
            Column.text("last_period"),
            Column.bigint("revision"));

    private static final Memory<Reach> MEMORY = Memory.of(Reach.class, "view_variation_reach", Column.text("measure"));

    private static final Reach NONE = new Reach(0, 0, null, null, 0);

    static Reach of(String measure, ViewWriter view) {
        return view.recall(MEMORY, NONE, () -> newest(measure, view), measure);
    }

    private static Reach newest(String measure, ViewWriter view) {
        return view.list(VariationTables.SERIES, measure).stream()
                .map(Reach::read)
                .max(Comparator.comparingLong(Reach::revision))
                .orElse(NONE);
    }

    /** As a series' row says it. */
    static Reach read(Row row) {
        return new Reach(
                row.integer("sites"),
                row.integer("points"),
                row.textOrNull("first_period"),
                row.textOrNull("last_period"),
                row.bigint("revision"));
    }

    /**
     * Further after an entry.
     *
     * @param begins whether the entry tells the first of a site's figures
     * @param added months that had no figure before
     */
    Reach with(boolean begins, List<DataPoint> added, long entry) {
        String earliest = first;
        String latest = last;
        for (DataPoint point : added) {
            String month = point.period().toString();
            earliest = earliest == null || month.compareTo(earliest) < 0 ? month : earliest;
            latest = latest == null || month.compareTo(latest) > 0 ? month : latest;
        }
        return new Reach(sites + (begins ? 1 : 0), points + added.size(), earliest, latest, entry);
    }

    void remember(String measure, ViewWriter view) {
        view.remember(MEMORY, this, measure);
    }

    /** Fills in the columns that say it. */
    Row.Filling on(Row.Filling row) {
        return row.with("sites", sites)
                .with("points", points)
                .with("first_period", first)
                .with("last_period", last)
                .with("revision", revision);
    }
}

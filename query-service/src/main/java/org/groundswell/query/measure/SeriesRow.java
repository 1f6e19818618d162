package org.groundswell.query.measure;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.groundswell.query.platform.store.Column;
import org.groundswell.query.platform.store.Row;
import org.groundswell.query.platform.store.ViewTable;

/**
 * One site's whole series of one measure.
 *
 * @param version the sequence number of the last event of the series
 * @param stored a line for each month, in their order, as {@link Point#line} makes it: read only where a month is looked for, since
 *     most figures are of the next one
 */
record SeriesRow(String measure, String site, long version, String stored) {

    static final ViewTable TABLE = ViewTable.named("view_series")
            .key(Column.text("measure"), Column.text("site"))
            .value(Column.bigint("version"), Column.text("points"))
            .build();

    static SeriesRow begun(String measure, String site) {
        return new SeriesRow(measure, site, 0, "");
    }

    static SeriesRow of(Row row) {
        return new SeriesRow(row.text("measure"), row.text("site"), row.bigint("version"), row.text("points"));
    }

    /** What is known of a month. */
    Optional<Point> at(String month) {
        return isAfterAll(month)
                ? Optional.empty()
                : stored.lines()
                        .filter(line -> Point.monthOf(line).equals(month))
                        .map(Point::read)
                        .findFirst();
    }

    /** This series with some months set. */
    SeriesRow with(List<Point> changed, long newVersion) {
        boolean goesOn = changed.size() == 1 && isAfterAll(changed.getFirst().month());
        return new SeriesRow(measure, site, newVersion, goesOn ? lengthened(changed.getFirst()) : merged(changed));
    }

    private String lengthened(Point next) {
        return stored.isEmpty() ? next.line() : stored + "\n" + next.line();
    }

    private String merged(List<Point> changed) {
        TreeMap<String, String> byMonth = new TreeMap<>();
        stored.lines().forEach(line -> byMonth.put(Point.monthOf(line), line));
        changed.forEach(point -> byMonth.put(point.month(), point.line()));
        return String.join("\n", byMonth.values());
    }

    private boolean isAfterAll(String month) {
        return stored.isEmpty() || month.compareTo(Point.monthOf(stored.substring(stored.lastIndexOf('\n') + 1))) > 0;
    }

    Row toRow() {
        return TABLE.row()
                .with("measure", measure)
                .with("site", site)
                .with("version", version)
                .with("points", stored);
    }

    static List<Point> readPoints(String stored) {
        return stored.lines().map(Point::read).toList();
    }
}

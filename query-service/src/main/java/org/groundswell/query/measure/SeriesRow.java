package org.groundswell.query.measure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.groundswell.query.platform.store.Column;
import org.groundswell.query.platform.store.Row;
import org.groundswell.query.platform.store.ViewTable;

/**
 * One site's whole series of one measure.
 *
 * @param version the sequence number of the last event of the series
 * @param points by month
 */
record SeriesRow(String measure, String site, long version, List<Point> points) {

    static final ViewTable TABLE = ViewTable.named("view_series")
            .key(Column.text("measure"), Column.text("site"))
            .value(Column.bigint("version"), Column.text("points"))
            .build();

    SeriesRow {
        points = List.copyOf(points);
    }

    static SeriesRow begun(String measure, String site) {
        return new SeriesRow(measure, site, 0, List.of());
    }

    /** This series with some months set. */
    SeriesRow with(Collection<Point> changed, long newVersion) {
        TreeMap<String, Point> byMonth =
                new TreeMap<>(points.stream().collect(Collectors.toMap(Point::month, Function.identity())));
        changed.forEach(point -> byMonth.put(point.month(), point));
        return new SeriesRow(measure, site, newVersion, new ArrayList<>(byMonth.values()));
    }

    Row toRow() {
        return TABLE.row()
                .with("measure", measure)
                .with("site", site)
                .with("version", version)
                .with("points", writePoints());
    }

    static SeriesRow of(Row row) {
        return new SeriesRow(
                row.text("measure"), row.text("site"), row.bigint("version"), readPoints(row.text("points")));
    }

    private String writePoints() {
        StringBuilder out = new StringBuilder(points.size() * 32);
        for (Point point : points) {
            if (!out.isEmpty()) {
                out.append('\n');
            }
            point.write(out);
        }
        return out.toString();
    }

    static List<Point> readPoints(String stored) {
        return stored.lines().map(Point::read).toList();
    }
}

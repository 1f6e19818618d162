package org.groundswell.query.measure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * @param origins who gave the figures in force, and when, by entry
 */
record SeriesRow(String measure, String site, long version, List<Point> points, Map<Long, Origin> origins) {

    static final ViewTable TABLE = ViewTable.named("view_series")
            .key(Column.text("measure"), Column.text("site"))
            .value(Column.bigint("version"), Column.text("points"), Column.text("origins"))
            .build();

    SeriesRow {
        points = List.copyOf(points);
        origins = Map.copyOf(origins);
    }

    /** Where figures came from. */
    record Origin(Instant recordedAt, String by) {}

    static SeriesRow begun(String measure, String site) {
        return new SeriesRow(measure, site, 0, List.of(), Map.of());
    }

    /** This series with some months set; origins that no month is left of are dropped. */
    SeriesRow with(Collection<Point> changed, long entry, Origin origin, long newVersion) {
        TreeMap<String, Point> byMonth =
                new TreeMap<>(points.stream().collect(Collectors.toMap(Point::month, Function.identity())));
        changed.forEach(point -> byMonth.put(point.month(), point));
        Set<Long> used = byMonth.values().stream().map(Point::entry).collect(Collectors.toSet());
        TreeMap<Long, Origin> kept = new TreeMap<>(origins);
        kept.put(entry, origin);
        kept.keySet().retainAll(used);
        return new SeriesRow(measure, site, newVersion, new ArrayList<>(byMonth.values()), kept);
    }

    Row toRow() {
        return TABLE.row()
                .with("measure", measure)
                .with("site", site)
                .with("version", version)
                .with("points", writePoints())
                .with("origins", writeOrigins());
    }

    static SeriesRow of(Row row) {
        return new SeriesRow(
                row.text("measure"),
                row.text("site"),
                row.bigint("version"),
                readPoints(row.text("points")),
                readOrigins(row.text("origins")));
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

    private String writeOrigins() {
        return new TreeMap<>(origins)
                .entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue().recordedAt() + " "
                                + each.getValue().by())
                        .collect(Collectors.joining("\n"));
    }

    static Map<Long, Origin> readOrigins(String stored) {
        return stored.lines()
                .map(line -> line.split(" ", 3))
                .collect(Collectors.toMap(
                        fields -> Long.valueOf(fields[0]), fields -> new Origin(Instant.parse(fields[1]), fields[2])));
    }
}

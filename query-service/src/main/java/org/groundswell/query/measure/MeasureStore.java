package org.groundswell.query.measure;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.groundswell.domain.measure.MeasureDefinition;
import org.groundswell.query.measure.MeasureRow.Definition;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.asat.RecordedEntry;
import org.groundswell.query.platform.fold.FigureReach;
import org.groundswell.query.platform.fold.FigureRows;
import org.groundswell.query.platform.fold.MeasureBrief;
import org.groundswell.query.platform.fold.MeasureRows;
import org.groundswell.query.platform.fold.SiteBrief;
import org.jspecify.annotations.Nullable;

/** Reads measures and series. */
final class MeasureStore {

    private final Reading reading;

    MeasureStore(Reading reading) {
        this.reading = reading;
    }

    /** All measures, or one. */
    List<MeasureBrief> measures(@Nullable String measure) {
        return reading.sql("""
                        select %s
                        from view_measure m
                        left join lateral (%s) c on true
                        where %s %s
                        order by lower(m.name), m.measure
                        """.formatted(
                                MeasureBrief.COLUMNS,
                                coverage(),
                                reading.asAt().known("m"),
                                measure == null ? "" : "and m.measure = :measure"))
                .params(measure == null ? Map.of() : Map.of("measure", measure))
                .query(MeasureBrief::map)
                .list();
    }

    /** How far figures reach; by the second clock counted anew in the months that had ended by then. */
    private String coverage() {
        return reading.asAt().isOfTwoClocks()
                ? """
                  select count(distinct f.site) as sites, count(distinct (f.site, f.period)) as points, min(f.period) as first_period,
                         max(f.period) as last_period
                  from view_variation_figure f
                  where f.measure = m.measure and %s""".formatted(FigureRows.told(reading.asAt(), "f"))
                : FigureReach.known(reading.asAt(), "m.measure");
    }

    Optional<MeasureBrief> measure(String measure) {
        return measures(measure).stream().findFirst();
    }

    List<Definition> definitions(String measure) {
        return reading.sql("""
                        select d.* from view_measure_definition d
                        where d.measure = :measure and %s order by d.definition_version desc
                        """.formatted(reading.asAt().known("d")))
                .param("measure", measure)
                .query((rs, row) -> definition(rs))
                .list();
    }

    private static Definition definition(ResultSet rs) throws SQLException {
        MeasureDefinition meant = MeasureRows.definition(rs);
        return new Definition(
                rs.getInt("definition_version"),
                meant.name(),
                meant.role(),
                meant.kind(),
                meant.numerator(),
                meant.denominator(),
                meant.direction(),
                meant.target(),
                meant.unit(),
                meant.per(),
                meant.firstMonth(),
                rs.getString("meaning"),
                rs.getString("reason"),
                rs.getLong("entry"),
                requireNonNull(rs.getObject("recorded_at", OffsetDateTime.class))
                        .toInstant(),
                rs.getString("recorded_by"));
    }

    Optional<SiteBrief> site(String code) {
        return reading.sql("select s.* from {view_measure_site} s where s.code = :code and "
                        + reading.asAt().in("s"))
                .param("code", code)
                .query(SiteBrief::map)
                .optional();
    }

    /**
     * A site's figures.
     *
     * @param version the sequence number of the last event of the series that told one of them
     * @param origins by the entry that gave them
     */
    record Series(long version, List<Point> points, Map<Long, RecordedEntry> origins) {}

    Optional<Series> series(String measure, String site) {
        long[] version = new long[1];
        List<Point> points = reading.sql("""
                        select distinct on (f.period) %s, f.version from view_variation_figure f
                        where f.measure = :measure and f.site = :site and %s order by f.period, f.from_entry desc
                        """.formatted(Point.COLUMNS, FigureRows.told(reading.asAt(), "f")))
                .param("measure", measure)
                .param("site", site)
                .query((rs, row) -> {
                    version[0] = Math.max(version[0], rs.getLong("version"));
                    return Point.of(rs);
                })
                .list();
        List<Long> entries = points.stream().map(Point::entry).toList();
        return points.isEmpty()
                ? Optional.empty()
                : Optional.of(new Series(version[0], points, RecordedEntry.of(reading, entries)));
    }
}

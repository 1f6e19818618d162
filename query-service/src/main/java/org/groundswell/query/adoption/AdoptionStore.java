package org.groundswell.query.adoption;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.groundswell.domain.adoption.Definition;
import org.groundswell.domain.measure.DataPoint;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.fold.FigureRows;
import org.groundswell.query.platform.fold.FigureWord;
import org.groundswell.query.platform.fold.ObservedRows;
import org.groundswell.query.platform.fold.ObservedRows.Observed;
import org.groundswell.query.platform.fold.SiteBrief;
import org.groundswell.query.platform.fold.SiteRows;
import org.groundswell.query.platform.fold.Values;
import org.jspecify.annotations.Nullable;

/** Reads definitions, all sites of the programme, and the newest figures of the measures that definitions name. */
final class AdoptionStore {

    private final Reading reading;

    AdoptionStore(Reading reading) {
        this.reading = reading;
    }

    /** @param measure as it is defined at this moment, where the definition names one */
    record Stored(
            String id,
            Definition definition,
            @Nullable Measure measure,
            String standing,
            String proposedBy,
            Instant proposedAt,
            @Nullable String settledBy,
            @Nullable Instant settledAt,
            @Nullable String reason) {}

    record Measure(
            String id,
            String name,
            String kind,
            @Nullable String unit,
            @Nullable BigDecimal per,
            String direction) {

        Values values() {
            return Values.of(kind, per);
        }
    }

    record Site(SiteBrief site, @Nullable Observed observed) {}

    record Figure(String period, @Nullable Double value) {}

    /** The newest first. */
    List<Stored> definitions() {
        return reading.sql(
                        """
                        select d.*, m.name, m.kind, m.unit, m.per, m.direction from view_adoption_definition d
                        left join view_adoption_measure m on m.measure = d.measure and %s
                        where %s order by d.in_force_from desc, d.proposed_at desc, d.definition
                        """.formatted(reading.asAt().known("m"), reading.asAt().in("d")))
                .query((rs, row) -> stored(rs))
                .list();
    }

    /** Every site of the programme, by name. */
    List<Site> sites() {
        return reading.sql("select s.* from {observed view_adoption_site} s where %s"
                                .formatted(reading.asAt().in("s"))
                        + " and not " + SiteRows.livesOn("s") + " order by lower(s.name), s.code")
                .query((rs, row) -> new Site(SiteBrief.map(rs, row), ObservedRows.map(rs)))
                .list();
    }

    /** The newest figures by measure and site. */
    Map<String, Map<String, Figure>> figures(Collection<Measure> measures) {
        Map<String, Map<String, Figure>> figures = new HashMap<>();
        if (measures.isEmpty()) {
            return figures;
        }
        Map<String, Values> values = new HashMap<>();
        measures.forEach(measure -> values.put(measure.id(), measure.values()));
        reading.sql(newest())
                .param("measures", values.keySet().toArray(String[]::new))
                .query(rs -> {
                    String measure = rs.getString("measure");
                    figures.computeIfAbsent(measure, _ -> new HashMap<>())
                            .put(rs.getString("site"), figure(rs, requireNonNull(values.get(measure))));
                });
        return figures;
    }

    /** Site by site, of the newest month; by the second clock, of those that had ended by then. */
    private String newest() {
        return """
                select f.* from unnest(cast(:measures as text[])) w (measure)
                cross join (select s.code from {view_adoption_site} s where %s) s
                cross join lateral (
                    select * from view_variation_figure f where f.measure = w.measure and f.site = s.code and %s
                    order by f.period desc, f.from_entry desc limit 1) f
                """.formatted(reading.asAt().in("s"), FigureRows.told(reading.asAt(), "f"));
    }

    private static Figure figure(ResultSet rs, Values values) throws SQLException {
        String period = rs.getString("period");
        DataPoint told = FigureWord.read(YearMonth.parse(period), rs.getString("figure"));
        return new Figure(period, values.of(told.numerator(), told.denominator()));
    }

    private static Stored stored(ResultSet rs) throws SQLException {
        BigDecimal threshold = rs.getBigDecimal("threshold");
        return new Stored(
                rs.getString("definition"),
                new Definition(
                        rs.getString("version_name"),
                        rs.getString("words"),
                        rs.getString("stage"),
                        rs.getString("whose_view"),
                        rs.getString("withdrawn"),
                        requireNonNull(rs.getObject("in_force_from", LocalDate.class)),
                        rs.getString("measure"),
                        threshold),
                measure(rs),
                rs.getString("standing"),
                rs.getString("proposed_by"),
                requireNonNull(moment(rs, "proposed_at")),
                rs.getString("settled_by"),
                moment(rs, "settled_at"),
                rs.getString("reason"));
    }

    private static @Nullable Measure measure(ResultSet rs) throws SQLException {
        String kind = rs.getString("kind");
        return kind == null
                ? null
                : new Measure(
                        rs.getString("measure"),
                        rs.getString("name"),
                        kind,
                        rs.getString("unit"),
                        rs.getBigDecimal("per"),
                        rs.getString("direction"));
    }

    private static @Nullable Instant moment(ResultSet rs, String column) throws SQLException {
        OffsetDateTime moment = rs.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}

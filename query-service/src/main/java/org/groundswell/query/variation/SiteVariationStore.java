package org.groundswell.query.variation;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.groundswell.query.platform.asat.AsAt;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.fold.MeasureBrief;
import org.groundswell.query.platform.fold.MeasureRows;
import org.groundswell.query.platform.fold.PhaseStart;
import org.groundswell.query.variation.VariationStore.Measured;
import org.jspecify.annotations.Nullable;

/** Reads all series of one site. */
final class SiteVariationStore {

    private final Reading reading;

    SiteVariationStore(Reading reading) {
        this.reading = reading;
    }

    /** @param latest the month of the latest value, where there is one */
    record Found(
            Measured measured,
            String line,
            @Nullable String phases,
            @Nullable YearMonth latest) {}

    /** By what wants looking at, then by name. */
    List<Found> of(String site) {
        return reading.asAt().isOfTwoClocks() ? told(site) : kept(site);
    }

    private List<Found> kept(String site) {
        return reading.sql("""
                        select %1$s, coalesce(c.from_entry, 0) as revision, l.line, l.phases, o.latest_period
                        from view_variation_measure m
                        cross join lateral (
                            select * from view_variation_signal o where o.measure = m.measure and o.site = :site and %2$s
                            order by o.from_entry desc limit 1) o
                        cross join lateral (
                            select * from view_variation_series l where l.measure = m.measure and l.site = :site and %3$s
                            order by l.from_entry desc limit 1) l
                        left join lateral (
                            select * from view_variation_coverage c where c.measure = m.measure and %4$s
                            order by c.from_entry desc limit 1) c on true
                        where m.role <> '%6$s' and %5$s
                        order by o.attention, lower(m.name), m.measure
                        """.formatted(
                                MeasureBrief.COLUMNS,
                                reading.asAt().in("o"),
                                reading.asAt().in("l"),
                                reading.asAt().in("c"),
                                reading.asAt().in("m"),
                                Panel.INSTRUMENT))
                .param("site", site)
                .query((rs, row) -> new Found(
                        new Measured(MeasureBrief.map(rs, row), rs.getLong("revision")),
                        rs.getString("line"),
                        rs.getString("phases"),
                        MeasureRows.month(rs.getString("latest_period"))))
                .list();
    }

    /** By the second clock every chart is judged while it is read. */
    private List<Found> told(String site) {
        record Judgement(Found found, Attention attention) {}
        AsAt asAt = reading.asAt();
        return reading
                .sql("""
                        select %1$s, coalesce(c.from_entry, 0) as revision, l.line, %2$s as phases
                        from view_variation_measure m
                        cross join lateral (
                            select * from view_variation_series l where l.measure = m.measure and l.site = :site and %3$s
                            order by l.from_entry desc limit 1) l
                        left join lateral (
                            select * from view_variation_coverage c where c.measure = m.measure and %4$s
                            order by c.from_entry desc limit 1) c on true
                        where m.role <> '%6$s' and %5$s
                        order by lower(m.name), m.measure
                        """.formatted(
                                MeasureBrief.COLUMNS,
                                ToldLines.phases(asAt, "l"),
                                asAt.known("l"),
                                asAt.known("c"),
                                asAt.known("m"),
                                Panel.INSTRUMENT))
                .param("site", site)
                .query((rs, row) -> {
                    MeasureBrief measure = MeasureBrief.map(rs, row);
                    String line = ToldLines.cut(asAt, rs.getString("line"));
                    String phases = ToldLines.cutPhases(asAt, rs.getString("phases"));
                    Judged judged = Judged.of(SeriesChart.of(measure), SeriesLine.read(line), PhaseStart.read(phases));
                    return new Judgement(
                            new Found(new Measured(measure, rs.getLong("revision")), line, phases, judged.latest()),
                            judged.attention());
                })
                .list()
                .stream()
                .filter(each -> !each.found().line().isEmpty())
                .sorted(Comparator.comparing(Judgement::attention))
                .map(Judgement::found)
                .toList();
    }
}

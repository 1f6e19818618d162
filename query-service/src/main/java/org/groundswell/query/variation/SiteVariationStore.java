package org.groundswell.query.variation;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import org.groundswell.domain.measure.DataPoint;
import org.groundswell.query.platform.asat.AsAt;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.fold.FigureReach;
import org.groundswell.query.platform.fold.FigureRows;
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
            NavigableMap<YearMonth, DataPoint> months,
            @Nullable String phases,
            @Nullable YearMonth latest) {}

    /** By what wants looking at, then by name. */
    List<Found> of(String site) {
        return reading.asAt().isOfTwoClocks() ? told(site) : kept(site);
    }

    private List<Found> kept(String site) {
        return reading.sql("""
                        select %1$s, coalesce(c.revision, 0) as revision, l.months, (%2$s) as phases, o.latest_period
                        from view_variation_measure m
                        cross join lateral (%3$s) o
                        cross join lateral (%4$s) l
                        left join lateral (%5$s) c on true
                        where m.role <> '%7$s' and %6$s
                        order by o.attention, lower(m.name), m.measure
                        """.formatted(
                                MeasureBrief.COLUMNS,
                                ToldPhases.of(reading.asAt(), "m.measure", ":site"),
                                VariationTables.series(reading.asAt(), "m.measure", ":site"),
                                FigureRows.series(reading.asAt(), "m.measure", ":site"),
                                FigureReach.known(reading.asAt(), "m.measure"),
                                reading.asAt().in("m"),
                                Panel.INSTRUMENT))
                .param("site", site)
                .query((rs, row) -> new Found(
                        new Measured(MeasureBrief.map(rs, row), rs.getLong("revision")),
                        FigureRows.months(rs.getString("months")),
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
                        select %1$s, coalesce(c.revision, 0) as revision, l.months, (%2$s) as phases
                        from view_variation_measure m
                        cross join lateral (%3$s) l
                        left join lateral (%4$s) c on true
                        where l.months is not null and m.role <> '%6$s' and %5$s
                        order by lower(m.name), m.measure
                        """.formatted(
                                MeasureBrief.COLUMNS,
                                ToldPhases.of(asAt, "m.measure", ":site"),
                                FigureRows.series(asAt, "m.measure", ":site"),
                                FigureReach.known(asAt, "m.measure"),
                                asAt.known("m"),
                                Panel.INSTRUMENT))
                .param("site", site)
                .query((rs, row) -> {
                    MeasureBrief measure = MeasureBrief.map(rs, row);
                    var months = FigureRows.months(rs.getString("months"));
                    String phases = ToldPhases.cut(asAt, rs.getString("phases"));
                    Judged judged =
                            Judged.of(SeriesChart.of(measure), SeriesNumbers.of(months), PhaseStart.read(phases));
                    return new Judgement(
                            new Found(new Measured(measure, rs.getLong("revision")), months, phases, judged.latest()),
                            judged.attention());
                })
                .list()
                .stream()
                .sorted(Comparator.comparing(Judgement::attention))
                .map(Judgement::found)
                .toList();
    }
}

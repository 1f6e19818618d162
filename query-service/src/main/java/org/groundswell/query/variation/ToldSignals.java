package org.groundswell.query.variation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import org.groundswell.domain.measure.DataPoint;
import org.groundswell.query.platform.answer.SiteFilter;
import org.groundswell.query.platform.answer.SiteScope;
import org.groundswell.query.platform.asat.AsAt;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.fold.FigureRows;
import org.groundswell.query.platform.fold.MeasureBrief;
import org.groundswell.query.platform.fold.PhaseStart;
import org.groundswell.query.platform.fold.SiteBrief;
import org.groundswell.query.variation.SignalStore.Signalled;

/**
 * What the charts of many series say by the second clock: it was not kept for every day that may be asked for, so every chart is judged
 * while it is read.
 */
final class ToldSignals {

    private final Reading reading;

    ToldSignals(Reading reading) {
        this.reading = reading;
    }

    /** In the order of {@link SignalStore#page}; sites without a month that had ended are left out. */
    List<Signalled> of(MeasureBrief measure, SiteFilter filter, SiteScope scope) {
        AsAt asAt = reading.asAt();
        SeriesChart chart = SeriesChart.of(measure);
        return reading
                .sql("""
                        select s.code, s.name, s.region, s.wave, s.stage, s.side_state, v.months, (%s) as phases
                        from {view_variation_site} s
                        cross join lateral (%s) v
                        where v.months is not null and %s and %s and %s
                        """.formatted(
                                ToldPhases.of(asAt, ":measure", "s.code"),
                                FigureRows.series(asAt, ":measure", "s.code"),
                                asAt.in("s"),
                                filter.in("s"),
                                scope.in("s.code", "s.region")))
                .params(SignalStore.params(measure, filter, scope))
                .query((rs, row) -> signalled(rs, row, chart))
                .list()
                .stream()
                .sorted(Comparator.comparing(Signalled::attention)
                        .thenComparing(each -> each.site().name().toLowerCase(Locale.ROOT))
                        .thenComparing(each -> each.site().code()))
                .toList();
    }

    private Signalled signalled(ResultSet rs, int row, SeriesChart chart) throws SQLException {
        AsAt asAt = reading.asAt();
        NavigableMap<YearMonth, DataPoint> months = FigureRows.months(rs.getString("months"));
        String phases = ToldPhases.cut(asAt, rs.getString("phases"));
        Judged judged = Judged.of(chart, SeriesNumbers.of(months), PhaseStart.read(phases));
        return new Signalled(
                SiteBrief.map(rs, row),
                judged.attention(),
                judged.latest() == null ? null : judged.latest().toString(),
                judged.value(),
                months,
                phases);
    }
}

package org.groundswell.query.measure;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.groundswell.domain.instrument.Lifecycle;
import org.groundswell.query.platform.answer.SiteScope;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.fold.FigureRows;
import org.groundswell.query.platform.fold.FigureWord;
import org.groundswell.query.platform.fold.MeasureBrief;
import org.groundswell.query.platform.fold.MeasureRows;
import org.groundswell.query.platform.fold.SiteBrief;
import org.groundswell.query.platform.fold.SiteRows;
import org.jspecify.annotations.Nullable;

/** Reads how far the figures of sites reach. */
final class ReturnsStore {

    /** The stage from which a site has a team that gathers figures. */
    static final String GATHERS = "preparing";

    private final Reading reading;
    private final Lifecycle lifecycle;
    private final SiteScope scope;

    ReturnsStore(Reading reading, Lifecycle lifecycle) {
        this.reading = reading;
        this.lifecycle = lifecycle;
        this.scope = SiteScope.of(reading.membership());
    }

    /**
     * @param since the month in which it came to stand where it stands
     * @param latest the last month up to the one asked about that it sent
     */
    private record Reach(
            SiteBrief site, YearMonth since, @Nullable YearMonth latest) {}

    ReturnsRow of(MeasureBrief measure, YearMonth month) {
        List<Reach> due = reaches(measure.measure(), month).stream()
                .filter(reach -> isDue(reach.site()))
                .toList();
        List<ReturnsRow.Late> late = due.stream()
                .filter(reach -> !month.equals(reach.latest()))
                .map(reach -> late(reach, measure, month))
                .sorted(Comparator.comparingInt(ReturnsRow.Late::missing)
                        .reversed()
                        .thenComparing(each -> each.site().name())
                        .thenComparing(each -> each.site().code()))
                .toList();
        return new ReturnsRow(measure, month, due.size(), due.size() - late.size(), late);
    }

    private boolean isDue(SiteBrief site) {
        return site.sideState() == null && lifecycle.order(site.stage()) >= lifecycle.order(GATHERS);
    }

    private static ReturnsRow.Late late(Reach reach, MeasureBrief measure, YearMonth month) {
        YearMonth latest = reach.latest();
        YearMonth since = latest != null ? latest.plusMonths(1) : first(measure, reach.since());
        int missing = (int) Math.max(1, ChronoUnit.MONTHS.between(since, month) + 1);
        return new ReturnsRow.Late(reach.site(), latest, missing);
    }

    /** A site that never sent any owes none from before it gathered them, nor from before the measure began. */
    private static YearMonth first(MeasureBrief measure, YearMonth since) {
        YearMonth first = measure.firstMonth();
        return first == null || first.isBefore(since) ? since : first;
    }

    private List<Reach> reaches(String measure, YearMonth month) {
        return reading.sql("""
                        select s.*, f.period as latest from {view_measure_site} s
                        left join lateral (
                          select f.period from view_variation_figure f
                          where f.measure = :measure and f.site = s.code and f.period <= :month and f.figure <> '%s' and %s and %s
                          order by f.period desc limit 1) f on true
                        where %s and %s
                        """.formatted(
                                FigureWord.MISSING,
                                FigureRows.told(reading.asAt(), "f"),
                                FigureRows.last(reading.asAt(), "f"),
                                reading.asAt().in("s"),
                                scope.in("s.code", "s.region")))
                .params(scope.params())
                .param("measure", measure)
                .param("month", month.toString())
                .query((rs, row) -> new Reach(
                        SiteBrief.map(rs, row),
                        YearMonth.from(SiteRows.map(rs, row).since()),
                        MeasureRows.month(rs.getString("latest"))))
                .list();
    }
}

package org.groundswell.web.limits;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.groundswell.web.figure.ControlChart;
import org.groundswell.web.figure.ControlChartReading;
import org.groundswell.web.figure.GivenPoint;
import org.groundswell.web.figure.Happening;
import org.groundswell.web.reading.Facts;
import org.groundswell.web.reading.MeasureReading;
import org.groundswell.web.reading.SiteReading;
import org.jspecify.annotations.Nullable;

/** The control chart of one site's series, as the query service computes it under the limits in force. */
public record GovernedChart(
        MeasureReading measure,
        SiteReading site,
        String ruleSet,
        List<Phase> phases,
        @Nullable String variationIcon,
        @Nullable String assuranceIcon,
        List<Point> points,
        List<String> notes) {

    public GovernedChart {
        phases = List.copyOf(phases);
        points = List.copyOf(points);
        notes = List.copyOf(notes);
    }

    public record Phase(
            LocalDate from, LocalDate to, @Nullable Double centre, int points) {}

    /** @param standing value, missing, not-applicable, suspended or none */
    public record Point(
            YearMonth at,
            String standing,
            @Nullable Double value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            int phase,
            @Nullable Double centre,
            @Nullable Double lower,
            @Nullable Double upper,
            @Nullable Double lowerNear,
            @Nullable Double upperNear,
            String rule,
            String signal) {

        boolean hasValue() {
            return value != null;
        }
    }

    /** As the figure takes it. */
    public ControlChartReading reading(List<Happening> happenings) {
        ControlChart chart = new ControlChart(
                phases.stream()
                        .map(phase -> new ControlChart.Phase(phase.from(), phase.to(), phase.centre(), phase.points()))
                        .toList(),
                points.stream().map(GovernedChart::point).toList(),
                variationIcon,
                assuranceIcon,
                ruleSet.split(" ", 2)[0],
                notes);
        return new ControlChartReading(
                Facts.of(measure),
                site.nameAndCode(),
                chart,
                points.stream().map(GovernedChart::given).toList(),
                happenings);
    }

    private static ControlChart.Point point(Point point) {
        return new ControlChart.Point(
                point.at().atDay(1),
                point.value(),
                point.phase(),
                point.centre(),
                point.lower(),
                point.upper(),
                point.lowerNear(),
                point.upperNear(),
                point.rule(),
                point.signal());
    }

    private static GivenPoint given(Point point) {
        return new GivenPoint(
                point.at().atDay(1),
                point.standing().equals("none") ? "missing" : point.standing(),
                point.value(),
                point.numerator(),
                point.denominator());
    }
}

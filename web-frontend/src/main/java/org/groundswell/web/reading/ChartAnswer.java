package org.groundswell.web.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.groundswell.web.figure.ControlChart;
import org.groundswell.web.figure.ControlChartReading;
import org.groundswell.web.figure.GivenPoint;
import org.groundswell.web.figure.Happening;
import org.jspecify.annotations.Nullable;

/**
 * The control chart of one site's series, under the limits in force.
 *
 * @param happenings what it is marked with, in order of time
 */
public record ChartAnswer(
        MeasureReading measure,
        SiteReading site,
        String ruleSet,
        List<Phase> phases,
        @Nullable String variationIcon,
        @Nullable String assuranceIcon,
        String attention,
        List<Point> points,
        List<Happening> happenings,
        List<String> notes) {

    public ChartAnswer {
        phases = Lists.of(phases);
        points = Lists.of(points);
        happenings = Lists.of(happenings);
        notes = Lists.of(notes);
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

        public boolean hasValue() {
            return value != null;
        }
    }

    /** As the figure takes it. */
    public ControlChartReading reading() {
        return reading(List.of());
    }

    /** @param more marks beside the chart's own */
    public ControlChartReading reading(List<Happening> more) {
        return new ControlChartReading(
                Facts.of(measure),
                site.nameAndCode(),
                chart(),
                points.stream().map(ChartAnswer::given).toList(),
                Stream.concat(happenings.stream(), more.stream())
                        .sorted(Comparator.comparing(Happening::at))
                        .toList());
    }

    private ControlChart chart() {
        return new ControlChart(
                phases.stream()
                        .map(phase -> new ControlChart.Phase(phase.from(), phase.to(), phase.centre(), phase.points()))
                        .toList(),
                points.stream().map(ChartAnswer::point).toList(),
                variationIcon,
                assuranceIcon,
                ruleSet.split(" ", 2)[0],
                notes);
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

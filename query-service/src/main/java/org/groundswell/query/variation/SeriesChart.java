package org.groundswell.query.variation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.groundswell.domain.statistics.ChartIcons;
import org.groundswell.domain.statistics.ChartKind;
import org.groundswell.domain.statistics.ChartPoint;
import org.groundswell.domain.statistics.ControlChart;
import org.groundswell.domain.statistics.ControlChartRequest;
import org.groundswell.domain.statistics.ControlChartResult;
import org.groundswell.domain.statistics.Direction;
import org.groundswell.query.platform.fold.MeasureBrief;
import org.groundswell.query.platform.fold.PhaseStart;
import org.groundswell.query.platform.fold.Values;
import org.jspecify.annotations.Nullable;

/**
 * The control chart of a site's series: Making Data Count's XmR of its values, in the measure's own unit.
 *
 * @param values how the measure's figures become values
 * @param spaced whether the months between figures are nobody's: rounds follow each other
 * @param target in the measure's own unit
 */
record SeriesChart(
        Values values,
        boolean spaced,
        Direction direction,
        @Nullable BigDecimal target) {

    private static final double ENOUGH_CASES = 5;

    static SeriesChart of(
            String role, String kind, @Nullable BigDecimal per, String direction, @Nullable BigDecimal target) {
        return new SeriesChart(
                Values.of(kind, per),
                role.equals(Panel.INSTRUMENT),
                Direction.of(direction).orElse(Direction.NEUTRAL),
                target);
    }

    static SeriesChart of(MeasureBrief measure) {
        return of(measure.role(), measure.kind(), measure.per(), measure.direction(), measure.target());
    }

    /** @param phases in order, as decided by people; none while nobody decided */
    ControlChartResult of(SeriesNumbers series, List<PhaseStart> phases) {
        return ControlChart.of(request(series, phases));
    }

    /** What {@link #of} says in its icons. */
    ChartIcons icons(SeriesNumbers series, List<PhaseStart> phases) {
        return series.size() < ControlChart.ENOUGH ? ChartIcons.NONE : ControlChart.icons(request(series, phases));
    }

    /** The one place where it is said how limits are made. */
    private ControlChartRequest request(SeriesNumbers series, List<PhaseStart> phases) {
        List<LocalDate> firstDays =
                phases.stream().map(phase -> phase.from().atDay(1)).toList();
        return ControlChartRequest.builder(ChartKind.XMR, points(series))
                .direction(direction)
                .target(target == null ? null : Double.valueOf(target.doubleValue()))
                .recalculateAt(firstDays)
                .phaseBaselines(PhaseStart.baselines(phases))
                .build();
    }

    /** Whether more than half of the months count fewer than five cases: such series are drawn and never judged. */
    boolean hasFewCases(SeriesNumbers series) {
        if (values.plain()) {
            return false;
        }
        int counted = 0;
        int few = 0;
        for (int i = 0; i < series.size(); i++) {
            double denominator = series.denominator(i);
            counted += Double.isNaN(denominator) ? 0 : 1;
            few += denominator < ENOUGH_CASES ? 1 : 0;
        }
        return 2 * few > counted;
    }

    /** Every month from the first recorded to the last, so that a month without a value parts its neighbours. */
    private List<ChartPoint> points(SeriesNumbers series) {
        List<ChartPoint> points = new ArrayList<>(series.size());
        for (int i = 0; i < series.size(); i++) {
            if (series.isTold(i) || !spaced) {
                double value = value(series, i);
                points.add(ChartPoint.of(series.month(i).atDay(1), Double.isNaN(value) ? null : Double.valueOf(value)));
            }
        }
        return points;
    }

    /** NaN where the month has none. */
    double value(SeriesNumbers series, int place) {
        return values.of(series.numerator(place), series.denominator(place));
    }
}

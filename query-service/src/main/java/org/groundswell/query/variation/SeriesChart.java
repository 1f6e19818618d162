package org.groundswell.query.variation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import org.groundswell.domain.measure.DataPoint;
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

    private static final BigDecimal ENOUGH_CASES = BigDecimal.valueOf(5);

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

    /**
     * The one place where limits are made.
     *
     * @param months recorded months
     * @param phases in order, as decided by people; none while nobody decided
     */
    ControlChartResult of(NavigableMap<YearMonth, DataPoint> months, List<PhaseStart> phases) {
        List<LocalDate> firstDays =
                phases.stream().map(phase -> phase.from().atDay(1)).toList();
        return ControlChart.of(ControlChartRequest.builder(ChartKind.XMR, points(months))
                .direction(direction)
                .target(target == null ? null : Double.valueOf(target.doubleValue()))
                .recalculateAt(firstDays)
                .phaseBaselines(PhaseStart.baselines(phases))
                .build());
    }

    /**
     * Whether more than half of the months count fewer than five cases: such series are drawn and never judged.
     *
     * @param months recorded months
     */
    boolean hasFewCases(NavigableMap<YearMonth, DataPoint> months) {
        if (values.plain()) {
            return false;
        }
        int counted = 0;
        int few = 0;
        for (DataPoint point : months.values()) {
            BigDecimal denominator = point.denominator();
            if (denominator != null) {
                counted++;
                few += denominator.compareTo(ENOUGH_CASES) < 0 ? 1 : 0;
            }
        }
        return 2 * few > counted;
    }

    /** Every month from the first recorded to the last, so that a month without a value parts its neighbours. */
    private List<ChartPoint> points(NavigableMap<YearMonth, DataPoint> months) {
        List<ChartPoint> points = new ArrayList<>();
        if (months.isEmpty()) {
            return points;
        }
        YearMonth last = months.lastKey();
        for (YearMonth month = months.firstKey(); !month.isAfter(last); month = month.plusMonths(1)) {
            DataPoint point = months.get(month);
            if (point != null || !spaced) {
                points.add(ChartPoint.of(
                        month.atDay(1), point == null ? null : values.of(point.numerator(), point.denominator())));
            }
        }
        return points;
    }
}

package org.groundswell.command.signal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.groundswell.domain.limits.LimitsState.Recalculation;
import org.groundswell.domain.measure.DataPoint;
import org.groundswell.domain.measure.MeasureDefinition;
import org.groundswell.domain.measure.MeasureKind;
import org.groundswell.domain.measure.SeriesState;
import org.groundswell.domain.measure.Standing;
import org.groundswell.domain.signal.AlarmPolicy;
import org.groundswell.domain.signal.SignalWatch;
import org.groundswell.domain.statistics.ChartKind;
import org.groundswell.domain.statistics.ChartPoint;
import org.groundswell.domain.statistics.ControlChart;
import org.groundswell.domain.statistics.ControlChartRequest;
import org.groundswell.domain.statistics.Direction;
import org.jspecify.annotations.Nullable;

/** The XmR chart of one site's months by Making Data Count, under the limits in force. */
record MonthlyChart(ControlChartRequest request, List<@Nullable Double> denominators) {

    /** Every month from the first recorded to the last, so that a month without a value parts its neighbours. */
    static MonthlyChart of(MeasureDefinition definition, SeriesState series, List<Recalculation> inForce) {
        List<ChartPoint> points = new ArrayList<>();
        List<@Nullable Double> denominators = new ArrayList<>();
        NavigableMap<YearMonth, DataPoint> months = new TreeMap<>(series.points());
        if (!months.isEmpty()) {
            YearMonth last = months.lastKey();
            for (YearMonth month = months.firstKey(); !month.isAfter(last); month = month.plusMonths(1)) {
                DataPoint point = months.get(month);
                points.add(ChartPoint.of(month.atDay(1), point == null ? null : value(definition, point)));
                denominators.add(point == null ? null : number(point.denominator()));
            }
        }
        ControlChartRequest request = ControlChartRequest.builder(ChartKind.XMR, points)
                .direction(Direction.of(definition.direction()).orElse(Direction.NEUTRAL))
                .recalculateAt(
                        inForce.stream().map(each -> each.from().atDay(1)).toList())
                .phaseBaselines(baselines(inForce))
                .build();
        return new MonthlyChart(request, denominators);
    }

    private static Map<LocalDate, Integer> baselines(List<Recalculation> inForce) {
        Map<LocalDate, Integer> baselines = new HashMap<>();
        for (Recalculation each : inForce) {
            Integer points = each.baselinePoints();
            if (points != null) {
                baselines.put(each.from().atDay(1), points);
            }
        }
        return baselines;
    }

    SignalWatch.Sight look(AlarmPolicy policy) {
        return SignalWatch.of(ControlChart.of(request), denominators, policy);
    }

    private static @Nullable Double value(MeasureDefinition definition, DataPoint month) {
        BigDecimal numerator = month.numerator();
        if (numerator == null || month.standing() != Standing.VALUE) {
            return null;
        }
        BigDecimal denominator = month.denominator();
        if (denominator == null) {
            return numerator.doubleValue();
        }
        if (denominator.signum() <= 0) {
            return null;
        }
        BigDecimal per = definition.kind().equals(MeasureKind.RATIO.word()) ? definition.per() : null;
        return (per == null ? 1 : per.doubleValue()) * (numerator.doubleValue() / denominator.doubleValue());
    }

    private static @Nullable Double number(@Nullable BigDecimal number) {
        return number == null ? null : Double.valueOf(number.doubleValue());
    }
}

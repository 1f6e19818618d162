package org.groundswell.domain.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.groundswell.domain.statistics.ControlChartResult.Point;

/** Series for tests: figures by month, NaN for a missing one. */
final class Charted {

    static final LocalDate START = LocalDate.of(2020, 1, 1);

    /** Two figures that make a sigma of one around a centre of zero, and one on the centre that breaks patterns. */
    private static final double[] ONE_SIGMA = {0.564, -0.564, 0};

    private Charted() {}

    static LocalDate month(int i) {
        return START.plusMonths(i);
    }

    static List<ChartPoint> points(double... values) {
        List<ChartPoint> points = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            points.add(ChartPoint.of(month(i), Double.isNaN(values[i]) ? null : values[i]));
        }
        return points;
    }

    /** Numerators over one denominator. */
    static List<ChartPoint> ratios(double denominator, double... numerators) {
        return IntStream.range(0, numerators.length)
                .mapToObj(i -> ChartPoint.ratio(month(i), numerators[i], denominator))
                .toList();
    }

    static ControlChartResult xmr(double... values) {
        return ControlChart.of(ControlChartRequest.of(ChartKind.XMR, points(values)));
    }

    /** Figures in sigmas from the centre, under a rule set. */
    static ControlChartResult sigmas(RuleSet rules, double... figures) {
        return sigmas(rules, Direction.NEUTRAL, figures);
    }

    static ControlChartResult sigmas(RuleSet rules, Direction direction, double... figures) {
        return ControlChart.of(
                ofSigmas(figures).rules(rules).direction(direction).build());
    }

    static ControlChartRequest.Builder ofSigmas(double... figures) {
        double[] all = new double[ONE_SIGMA.length + figures.length];
        System.arraycopy(ONE_SIGMA, 0, all, 0, ONE_SIGMA.length);
        System.arraycopy(figures, 0, all, ONE_SIGMA.length, figures.length);
        return ControlChartRequest.builder(ChartKind.I, points(all))
                .centre(0.0)
                .baselinePoints(2)
                .screening(false);
    }

    /** The rules of the figures given to {@link #sigmas}, in words. */
    static List<String> rules(ControlChartResult result) {
        return result.points().stream()
                .skip(ONE_SIGMA.length)
                .map(point -> point.rule().word())
                .toList();
    }

    static List<String> signals(ControlChartResult result) {
        return result.points().stream()
                .skip(ONE_SIGMA.length)
                .map(point -> point.signal().word())
                .toList();
    }

    static Point last(ControlChartResult result) {
        return result.points().getLast();
    }
}

package org.groundswell.domain.statistics;

import java.util.List;
import java.util.Locale;

/**
 * Which chart suits figures, and why.
 *
 * @param chart the chart suggested
 * @param reasons sentences for a person
 * @param runChart there are too few figures for limits; a run chart says what can be said
 */
public record ChartSuggestion(ChartKind chart, List<String> reasons, boolean runChart) {

    /**
     * Figures that vary more than this many times as widely as chance alone would make them are over-dispersed. Laney (2002)
     * gives no threshold; 130 % is where Minitab's diagnostic begins to advise his chart.
     */
    public static final double OVER_DISPERSED = 1.3;

    public ChartSuggestion {
        reasons = List.copyOf(reasons);
    }

    /** @throws StatisticsFaultsException where the points cannot be such figures */
    public static ChartSuggestion of(FigureKind kind, List<ChartPoint> points) {
        Choice choice = switch (kind) {
            case PROPORTION -> proportion(points);
            case RATIO -> ratio(points);
            case COUNT -> count(points);
            case CONTINUOUS ->
                new Choice(ChartKind.XMR, "The figures are measured, and XmR makes no assumption about their spread.");
            case OPPORTUNITIES_BETWEEN ->
                new Choice(ChartKind.G, "The figures count opportunities between rare events.");
            case TIME_BETWEEN -> new Choice(ChartKind.T, "The figures are times between rare events.");
        };
        int figures = Series.of(points, choice.chart()).counted(0, points.size());
        if (figures >= ControlChart.ENOUGH) {
            return new ChartSuggestion(choice.chart(), List.of(choice.reason()), false);
        }
        String tooFew = "%s; a control chart needs %d, so a run chart comes first."
                .formatted(
                        figures == 1 ? "There is only 1 figure" : "There are only %d figures".formatted(figures),
                        ControlChart.ENOUGH);
        return new ChartSuggestion(choice.chart(), List.of(choice.reason(), tooFew), true);
    }

    private record Choice(ChartKind chart, String reason) {}

    private static Choice proportion(List<ChartPoint> points) {
        double wider = dispersion(ChartKind.P, points);
        String each = "Each figure is a part of a whole";
        return wider > OVER_DISPERSED
                ? new Choice(
                        ChartKind.P_PRIME, each + moreThanChance(wider) + ", so its limits are widened (Laney’s p′).")
                : new Choice(ChartKind.P, each + ", and figures vary no more than chance lets them.");
    }

    private static Choice ratio(List<ChartPoint> points) {
        double wider = dispersion(ChartKind.U, points);
        String each = "Each figure is a number of events for an exposure";
        return wider > OVER_DISPERSED
                ? new Choice(
                        ChartKind.U_PRIME, each + moreThanChance(wider) + ", so its limits are widened (Laney’s u′).")
                : new Choice(ChartKind.U, each + ", and figures vary no more than chance lets them.");
    }

    private static Choice count(List<ChartPoint> points) {
        double wider = dispersion(ChartKind.C, points);
        return wider > OVER_DISPERSED
                ? new Choice(
                        ChartKind.XMR,
                        "Each figure is a count" + moreThanChance(wider) + ", so XmR’s limits fit better.")
                : new Choice(ChartKind.C, "Each figure is a count, and figures vary no more than chance lets them.");
    }

    private static String moreThanChance(double wider) {
        return String.format(Locale.ROOT, ", but figures vary %.1f times as widely as chance lets them", wider);
    }

    /** σz over the whole series, unscreened; not a number where no two neighbours have figures. */
    private static double dispersion(ChartKind chart, List<ChartPoint> points) {
        ControlChartResult result = ControlChart.of(
                ControlChartRequest.builder(chart, points).rules(RuleSet.ANHOEJ).build());
        double[] z = new double[result.points().size()];
        int size = 0;
        for (ControlChartResult.Point point : result.points()) {
            if (!point.excluded()) {
                z[size++] = sigmas(point, points.get(point.given()), chart);
            }
        }
        return MovingRanges.of(z, size, false).average() / ChartLimits.D2;
    }

    private static double sigmas(ControlChartResult.Point point, ChartPoint given, ChartKind chart) {
        Double value = point.value();
        Double centre = point.centre();
        if (value == null || centre == null) {
            return Double.NaN;
        }
        Double denominator = given.denominator();
        double size = chart == ChartKind.C || denominator == null ? 1 : denominator;
        double variance = chart == ChartKind.P ? centre * (1 - centre) : centre;
        return (value - centre) / Math.sqrt(variance / size);
    }
}

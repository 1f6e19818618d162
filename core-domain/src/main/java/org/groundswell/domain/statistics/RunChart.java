package org.groundswell.domain.statistics;

import java.util.ArrayList;
import java.util.List;
import org.groundswell.domain.statistics.RunChartResult.Point;

/** Run charts by Anhøj's rule, as in qicharts2 0.8.1: a signal is somewhere in the series, and no single point is blamed. */
public final class RunChart {

    private RunChart() {}

    /** Everything in a request that cannot be worked with; nothing where it can be charted. */
    public static List<StatisticsFault> faults(RunChartRequest request) {
        return ChartChecks.of(request);
    }

    /** @throws StatisticsFaultsException where the request cannot be worked with; it names every fault */
    public static RunChartResult of(RunChartRequest request) {
        ChartChecks.refuse(faults(request));
        Series series = Series.of(request.points(), ChartKind.XMR);
        List<String> notes = new ArrayList<>();
        ChartNotes.ofSeries(series, ChartKind.XMR, notes);
        Integer baseline = request.baselinePoints();
        int making = baseline == null ? series.size() : Math.min(series.size(), baseline);
        if (baseline != null && series.size() < baseline) {
            notes.add("There are fewer than %d points, so the median is of all.".formatted(baseline));
        }
        Double known = request.centre();
        double centre = known == null ? new Phase(series, 0, series.size(), making).median() : known;
        Runs runs = RunsTest.of(series, 0, series.size(), centre);
        if (runs.useful() == 0 && series.size() > 0) {
            notes.add(
                    Double.isNaN(centre)
                            ? "No point to take the median of has a figure, so there is no centre line."
                            : "No point lies off the centre line, so there are no runs to judge.");
        }
        return new RunChartResult(ChartLimits.orNothing(centre), runs, points(series), notes);
    }

    private static List<Point> points(Series series) {
        List<Point> points = new ArrayList<>(series.size());
        for (int i = 0; i < series.size(); i++) {
            points.add(new Point(
                    series.at[i], series.given[i], ChartLimits.orNothing(series.value[i]), series.excluded[i]));
        }
        return points;
    }
}

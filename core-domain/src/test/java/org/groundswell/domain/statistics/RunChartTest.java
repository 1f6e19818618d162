package org.groundswell.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.groundswell.domain.statistics.Charted.month;
import static org.groundswell.domain.statistics.Charted.points;
import static org.groundswell.domain.statistics.Charted.ratios;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunChartTest {

    private static final double NONE = Double.NaN;

    private static RunChartResult run(double... values) {
        return RunChart.of(RunChartRequest.of(points(values)));
    }

    /** The limits that Anhøj and Olesen (2014, table 1) print. */
    @ParameterizedTest
    @CsvSource({
        "10,6,2",
        "11,6,2",
        "12,7,3",
        "15,7,4",
        "20,7,6",
        "24,8,8",
        "30,8,10",
        "60,9,23",
        "100,10,41",
        "1,3,0",
        "2,4,0",
        "2000,14,963"
    })
    void expected_limits_of_runs_and_crossings(int useful, int longest, int crossings) {
        assertThat(RunsTest.longestMax(useful)).isEqualTo(longest);
        assertThat(RunsTest.crossingsMin(useful)).isEqualTo(crossings);
        assertThat(RunsTest.crossingsMin(useful)).isEqualTo(crossings);
    }

    @Test
    void points_on_the_median_are_stepped_over() {
        RunChartResult result = run(1, 2, 3, 2, 1, 2, 3);
        assertThat(result.median()).isEqualTo(2.0);
        assertThat(result.runs()).isEqualTo(new Runs(4, 1, 5, 3, 0, false));
    }

    @Test
    void missing_and_excluded_points_are_stepped_over() {
        List<ChartPoint> points = new ArrayList<>(points(1, NONE, 1, 3, 90, 3, 2));
        points.set(4, points.get(4).exclude());
        RunChartResult result = RunChart.of(RunChartRequest.of(points));
        assertThat(result.median()).isEqualTo(2.0);
        assertThat(result.runs()).isEqualTo(new Runs(4, 2, 5, 1, 0, false));
        assertThat(result.points())
                .extracting(RunChartResult.Point::excluded)
                .containsExactly(false, false, false, false, true, false, false);
        assertThat(result.notes())
                .containsExactly(
                        "1 of 7 points has no figure.", "1 of 7 points is excluded from centre, limits and patterns.");
    }

    @Test
    void a_run_longer_than_chance_gives_or_too_few_crossings_is_a_signal() {
        double[] longRun = {-1, 1, -1, 1, -1, 1, -1, 1, 1, 1, 1, 1, 1, 1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1};
        assertThat(about(0, longRun).runs()).isEqualTo(new Runs(24, 8, 8, 16, 8, false));
        longRun[6] = 1;
        assertThat(about(0, longRun).runs()).isEqualTo(new Runs(24, 10, 8, 14, 8, true));
        double[] few =
                IntStream.range(0, 24).mapToDouble(i -> i / 3 % 2 == 0 ? 1 : -1).toArray();
        assertThat(about(0, few).runs()).isEqualTo(new Runs(24, 3, 8, 7, 8, true));
    }

    private static RunChartResult about(double centre, double... values) {
        return RunChart.of(new RunChartRequest(points(values), null, centre));
    }

    @Test
    void the_median_can_be_of_the_first_points_only() {
        RunChartResult result = RunChart.of(new RunChartRequest(points(1, 2, 3, 9, 9, 9), 3, null));
        assertThat(result.median()).isEqualTo(2.0);
        RunChartResult few = RunChart.of(new RunChartRequest(points(1, 4), 3, null));
        assertThat(few.median()).isEqualTo(2.5);
        assertThat(few.notes()).containsExactly("There are fewer than 3 points, so the median is of all.");
    }

    @Test
    void figures_may_be_ratios() {
        assertThat(RunChart.of(RunChartRequest.of(ratios(10, 1, 2, 3))).median())
                .isEqualTo(0.2);
    }

    @Test
    void what_cannot_be_computed_is_said() {
        assertThat(run().notes()).containsExactly("There are no points, so nothing can be computed.");
        assertThat(run(NONE).median()).isNull();
        assertThat(run(NONE).notes())
                .contains("No point to take the median of has a figure, so there is no centre line.");
        assertThat(run(4, 4, 4).runs()).isEqualTo(new Runs(0, null, null, null, null, false));
        assertThat(run(4, 4, 4).notes())
                .containsExactly("No point lies off the centre line, so there are no runs to judge.");
    }

    @Test
    void every_fault_is_named() {
        assertThatExceptionOfType(StatisticsFaultsException.class)
                .isThrownBy(() -> RunChart.of(new RunChartRequest(
                        List.of(ChartPoint.of(month(0), 1e120), ChartPoint.ratio(month(0), 1.0, -1.0)), 0, NONE)))
                .satisfies(refused -> assertThat(refused.faults())
                        .extracting(fault -> fault.field() + " " + fault.code())
                        .containsExactly(
                                "baselinePoints BASELINE_TOO_SHORT",
                                "centre NUMBER_TOO_LARGE",
                                "points[0].value NUMBER_TOO_LARGE",
                                "points[1].denominator NUMBER_NEGATIVE",
                                "points[1].at DATE_TWICE"));
    }
}

package org.groundswell.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.groundswell.domain.statistics.Charted.month;
import static org.groundswell.domain.statistics.Charted.points;

import java.util.List;
import org.groundswell.domain.statistics.SustainedRuns.Median;
import org.groundswell.domain.statistics.SustainedRuns.Side;
import org.junit.jupiter.api.Test;

class SustainedRunsTest {

    private static final double NONE = Double.NaN;

    @Test
    void a_run_that_lasts_makes_a_new_median() {
        List<ChartPoint> points = points(1, 3, 2, 5, 2, 6, 5, 4, 2, 1, 1, 1);
        SustainedRuns both = SustainedRuns.of(points, 3, 3, Side.BOTH);
        assertThat(both.medians())
                .containsExactly(
                        new Median(2, month(0), month(2), month(3), false),
                        new Median(5, month(3), month(6), month(7), true),
                        new Median(2, month(7), month(9), month(11), true));
        assertThat(SustainedRuns.of(points, 3, 3, Side.BELOW).medians())
                .containsExactly(
                        new Median(2, month(0), month(2), month(9), false),
                        new Median(1, month(9), month(11), month(11), true));
        assertThat(SustainedRuns.of(points, 3, 4, Side.ABOVE).medians())
                .containsExactly(
                        new Median(2, month(0), month(2), month(3), false),
                        new Median(5, month(3), month(7), month(11), true));
    }

    @Test
    void too_short_a_series_or_run_is_refused_in_words() {
        assertThat(SustainedRuns.of(points(1, 2, 3), 2, 2, Side.BOTH).notes())
                .containsExactly("There are 3 points; a baseline of 2 and a run of 2 need 4.");
        assertThat(SustainedRuns.of(points(1, 2, 3, 4), 2, 2, Side.BOTH).medians())
                .hasSize(2);
        assertThat(SustainedRuns.of(points(NONE, NONE, 3, 4), 2, 2, Side.BOTH).medians())
                .isEmpty();
        assertThatExceptionOfType(StatisticsFaultsException.class)
                .isThrownBy(() -> SustainedRuns.of(points(1, 2), 1, 0, Side.BOTH));
    }

    @Test
    void two_figures_of_one_date_are_refused() {
        List<ChartPoint> twice = List.of(ChartPoint.of(month(0), 1.0), ChartPoint.of(month(0), 2.0));
        assertThatExceptionOfType(StatisticsFaultsException.class)
                .isThrownBy(() -> SustainedRuns.of(twice, 2, 2, Side.BOTH));
    }
}

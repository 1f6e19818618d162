package org.groundswell.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.domain.statistics.Charted.ofSigmas;
import static org.groundswell.domain.statistics.Charted.points;
import static org.groundswell.domain.statistics.Charted.rules;
import static org.groundswell.domain.statistics.Charted.sigmas;
import static org.groundswell.domain.statistics.Charted.signals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Figures are in sigmas from the centre: limits at ±3, near limits at ±2. */
class MakingDataCountTest {

    private static final double NONE = Double.NaN;

    private static List<String> labels(double... figures) {
        return rules(sigmas(RuleSet.MDC_2023, figures));
    }

    private static List<String> times(int count, String word) {
        return Collections.nCopies(count, word);
    }

    @Test
    void a_point_is_outside_only_strictly() {
        assertThat(labels(3, 0, 3.0001, 0, -3, 0, -3.0001))
                .containsExactly("none", "none", "outside", "none", "none", "none", "outside");
    }

    @Test
    void a_point_on_a_limit_but_for_floating_point_is_not_outside() {
        assertThat(labels(3 + 1e-10, 0, 3 + 1e-8)).containsExactly("none", "none", "outside");
    }

    @Test
    void seven_rising_points_are_a_trend_and_six_are_none() {
        assertThat(labels(-1.5, -1, -0.5, 0.1, 0.6, 1.1, 0)).doesNotContain("trend");
        assertThat(labels(0.5, -1.5, -1, -0.5, 0.1, 0.6, 1.1, 1.4, 0))
                .containsExactly("none", "trend", "trend", "trend", "trend", "trend", "trend", "trend", "none");
        assertThat(labels(-1.5, -1, -0.5, 0.1, 0.6, 1.1, 1.4, 1.6, 0))
                .isEqualTo(List.of("trend", "trend", "trend", "trend", "trend", "trend", "trend", "trend", "none"));
    }

    @Test
    void a_tie_breaks_a_trend() {
        assertThat(labels(-1.5, -1, -0.5, -0.5, 0.6, 1.1, 1.4, 1.5)).doesNotContain("trend");
    }

    @Test
    void a_trend_is_judged_by_where_it_goes_and_not_by_where_it_lies() {
        ControlChartResult falling = sigmas(RuleSet.MDC_2023, Direction.INCREASE, 1.7, 1.5, 1.3, 1.1, 0.9, 0.7, 0.5);
        assertThat(rules(falling)).containsOnly("trend");
        assertThat(signals(falling)).containsOnly("concern");
    }

    @Test
    void a_point_in_two_trends_takes_the_step_that_follows_it() {
        ControlChartResult peak = sigmas(
                RuleSet.MDC_2023,
                Direction.INCREASE,
                -1.5,
                -1,
                -0.5,
                0.1,
                0.6,
                1.1,
                1.5,
                1.2,
                0.7,
                0.2,
                -0.4,
                -0.9,
                -1.4);
        List<String> expected = new ArrayList<>(times(6, "improvement"));
        expected.addAll(times(7, "concern"));
        assertThat(signals(peak)).isEqualTo(expected);
    }

    @Test
    void a_last_point_that_ends_a_trend_keeps_it() {
        assertThat(signals(sigmas(RuleSet.MDC_2023, Direction.DECREASE, -1.5, -1, -0.5, 0.1, 0.6, 1.1, 1.5)))
                .isEqualTo(times(7, "concern"));
    }

    @Test
    void two_of_three_near_a_limit_flag_those_two() {
        assertThat(labels(0, 2.1, 0.5, 2.2, 0)).containsExactly("none", "two-of-three", "none", "two-of-three", "none");
        assertThat(labels(0, -2.1, -2.2, -0.5, 0))
                .containsExactly("none", "two-of-three", "two-of-three", "none", "none");
    }

    @Test
    void two_of_three_need_all_three_on_one_side() {
        assertThat(labels(0, 2.1, -0.5, 2.2, 0)).containsOnly("none");
        assertThat(labels(0, 2.1, -2.2, 0)).containsOnly("none");
        assertThat(labels(0, 2.1, 2.2, 0, 0)).containsOnly("none");
    }

    @Test
    void a_near_limit_is_crossed_strictly() {
        assertThat(labels(0, 2, 0.5, 2, 0)).containsOnly("none");
    }

    @Test
    void the_rule_of_2023_counts_points_outside_and_the_package_does_not() {
        double[] figures = {0, 3.5, 0.5, 2.2, 0};
        assertThat(labels(figures)).containsExactly("none", "outside", "none", "two-of-three", "none");
        assertThat(rules(sigmas(RuleSet.NHSR_PLOT_THE_DOTS, figures)))
                .containsExactly("none", "outside", "none", "none", "none");
        assertThat(rules(sigmas(RuleSet.NHSR_PLOT_THE_DOTS, 0, 2.1, 0.5, 2.2, 0)))
                .containsExactly("none", "two-of-three", "none", "two-of-three", "none");
    }

    @Test
    void seven_on_one_side_are_a_shift_and_six_are_none() {
        assertThat(labels(1, 1.1, 1, 1.1, 1, 1.1)).containsOnly("none");
        assertThat(labels(1, 1.1, 1, 1.1, 1, 1.1, 1, -1))
                .isEqualTo(List.of("shift", "shift", "shift", "shift", "shift", "shift", "shift", "none"));
        assertThat(labels(-1, -1.1, -1, -1.1, -1, -1.1, -1, -1.1)).isEqualTo(times(8, "shift"));
    }

    @Test
    void a_point_on_the_mean_breaks_a_shift() {
        assertThat(labels(1, 1.1, 1, 0, 1, 1.1, 1, 1.1)).containsOnly("none");
        assertThat(labels(1, 1.1, 1, 1e-10, 1, 1.1, 1, 1.1)).containsOnly("none");
    }

    @Test
    void the_first_rule_that_applies_names_the_point() {
        assertThat(labels(0.1, 0.5, 1, 1.5, 2.1, 2.2, 3.5))
                .containsExactly("trend", "trend", "trend", "trend", "trend", "trend", "outside");
        assertThat(labels(0.5, 0.4, 0.5, 2.1, 2.2, 0.4, 0.5))
                .containsExactly("shift", "shift", "shift", "two-of-three", "two-of-three", "shift", "shift");
    }

    @Test
    void missing_and_excluded_points_break_every_pattern() {
        assertThat(labels(1, 1.1, 1, NONE, 1, 1.1, 1)).containsOnly("none");
        assertThat(labels(-1.5, -1, -0.5, NONE, 0.1, 0.6, 1.1, 1.4)).doesNotContain("trend");
        assertThat(labels(0, 2.1, NONE, 2.2, 0)).containsOnly("none");
        List<ChartPoint> shift = new ArrayList<>(points(0.564, -0.564, 0, 1, 1.1, 1, 1.2, 1, 1.1, 1));
        shift.set(6, shift.get(6).exclude());
        assertThat(rules(ControlChart.of(ControlChartRequest.builder(ChartKind.I, shift)
                        .centre(0.0)
                        .baselinePoints(2)
                        .build())))
                .containsOnly("none");
    }

    @Test
    void an_excluded_point_is_still_said_to_be_outside() {
        List<ChartPoint> points = new ArrayList<>(points(1, 2, 1, 2, 1, 2, 90, 1, 2, 1, 2, 1, 2, 1, 2));
        points.set(6, points.get(6).exclude());
        ControlChartResult result = ControlChart.of(ControlChartRequest.of(ChartKind.XMR, points));
        assertThat(result.points().get(6).rule()).isEqualTo(Rule.OUTSIDE);
        assertThat(result.points().get(6).excluded()).isTrue();
        assertThat(result.points().get(6).centre()).isEqualTo(1.5);
        assertThat(result.points().get(6).upper()).isEqualTo(1.5 + 2.66);
        assertThat(result.notes()).contains("1 of 15 points is excluded from centre, limits and patterns.");
    }

    @Test
    void rules_begin_anew_in_each_phase() {
        ControlChartRequest.Builder split =
                ofSigmas(0.5, 0.6, 0.5, 0.6, 0.5, 0.6, 0.5).recalculateAt(List.of(Charted.month(6)));
        assertThat(rules(ControlChart.of(split.build()))).doesNotContain("shift");
    }

    @Test
    void lengths_of_patterns_can_be_set() {
        ControlChartResult five = ControlChart.of(ofSigmas(1.1, 1, 1.1, 1, 1.1, -1, -1.1, -1.2, -1.3)
                .lengths(4, 5)
                .build());
        assertThat(rules(five))
                .containsExactly("shift", "shift", "shift", "shift", "trend", "trend", "trend", "trend", "trend");
    }

    @Test
    void what_is_better_decides_between_improvement_and_concern() {
        assertThat(signals(sigmas(RuleSet.MDC_2023, Direction.INCREASE, 3.5, 0, -3.5)))
                .containsExactly("improvement", "common-cause", "concern");
        assertThat(signals(sigmas(RuleSet.MDC_2023, Direction.DECREASE, 3.5, 0, -3.5)))
                .containsExactly("concern", "common-cause", "improvement");
        assertThat(signals(sigmas(RuleSet.MDC_2023, Direction.NEUTRAL, 3.5, 0, -3.5)))
                .containsExactly("neutral-high", "common-cause", "neutral-low");
    }
}

package org.groundswell.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.groundswell.domain.statistics.Charted.last;
import static org.groundswell.domain.statistics.Charted.points;
import static org.groundswell.domain.statistics.Charted.ratios;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.groundswell.domain.statistics.ControlChartResult.Point;
import org.junit.jupiter.api.Test;

/** Worked examples of D. C. Montgomery, Introduction to Statistical Quality Control, and figures small enough to do by hand. */
class ControlChartKindsTest {

    private static ControlChartResult chart(ChartKind kind, List<ChartPoint> points) {
        return ControlChart.of(ControlChartRequest.builder(kind, points)
                .rules(RuleSet.ANHOEJ)
                .screening(false)
                .build());
    }

    private static void lines(Point point, double lower, double centre, double upper, double tolerance) {
        assertThat(point.centre()).isCloseTo(centre, within(tolerance));
        assertThat(point.lower()).isCloseTo(lower, within(tolerance));
        assertThat(point.upper()).isCloseTo(upper, within(tolerance));
    }

    private static List<Integer> outside(ControlChartResult result) {
        List<Integer> outside = new ArrayList<>();
        for (Point point : result.points()) {
            if (point.rule() == Rule.OUTSIDE) {
                outside.add(point.given() + 1);
            }
        }
        return outside;
    }

    @Test
    void orange_juice_cans_make_montgomerys_p_chart() {
        ControlChartResult result = chart(
                ChartKind.P,
                ratios(
                        50, 12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9,
                        12, 7, 13, 9, 6));
        lines(last(result), 0.0524, 0.2313, 0.4102, 1e-4);
        assertThat(outside(result)).containsExactly(15, 23);
    }

    @Test
    void circuit_boards_make_montgomerys_c_chart() {
        ControlChartResult result = chart(
                ChartKind.C,
                points(
                        21, 24, 16, 12, 15, 5, 28, 20, 31, 25, 20, 24, 16, 19, 10, 17, 13, 22, 18, 39, 30, 24, 16, 19,
                        17, 15));
        lines(last(result), 6.48, 19.85, 33.22, 1e-2);
        assertThat(outside(result)).containsExactly(6, 20);
    }

    @Test
    void loan_costs_make_montgomerys_charts_of_individuals_and_ranges() {
        List<ChartPoint> costs = points(
                310, 288, 297, 298, 307, 303, 294, 297, 308, 306, 294, 299, 297, 299, 314, 295, 293, 306, 301, 304);
        lines(last(chart(ChartKind.I, costs)), 279.78, 300.5, 321.22, 5e-2);
        lines(last(chart(ChartKind.MR, costs)), 0, 7.79, 25.45, 1e-2);
        assertThat(last(chart(ChartKind.MR, costs)).upperNear()).isCloseTo(148.0 / 19 * 3.267 * 2 / 3, within(1e-9));
        ControlChartResult xmr = chart(ChartKind.XMR, costs);
        lines(last(xmr), 300.5 - 2.66 * 148 / 19, 300.5, 300.5 + 2.66 * 148 / 19, 1e-9);
        assertThat(last(xmr).upperNear()).isCloseTo(300.5 + 2.66 * 148 / 19 * 2 / 3, within(1e-9));
    }

    @Test
    void a_u_chart_has_limits_by_exposure() {
        ControlChartResult result = chart(
                ChartKind.U,
                List.of(
                        ChartPoint.ratio(Charted.month(0), 4.0, 10.0),
                        ChartPoint.ratio(Charted.month(1), 32.0, 80.0),
                        ChartPoint.ratio(Charted.month(2), 4.0, 10.0)));
        lines(result.points().get(1), 0.4 - 3 * Math.sqrt(0.4 / 80), 0.4, 0.4 + 3 * Math.sqrt(0.4 / 80), 1e-12);
        lines(result.points().get(2), 0, 0.4, 1, 1e-12);
    }

    @Test
    void a_p_chart_never_leaves_nought_to_one() {
        Point full = last(chart(ChartKind.P, ratios(2, 1, 2, 2, 1)));
        assertThat(full.upper()).isEqualTo(1.0);
        assertThat(full.lower()).isZero();
    }

    @Test
    void laneys_charts_widen_by_the_variation_from_point_to_point() {
        // Proportions 0.4 and 0.6 in turn of 100: z = ∓2, each range 4, σz = 4 ÷ 1.128.
        ControlChartResult p = chart(ChartKind.P_PRIME, ratios(100, 40, 60, 40, 60, 40, 60));
        double sigma = 4 / 1.128;
        lines(last(p), Math.max(0, 0.5 - 3 * 0.05 * sigma), 0.5, Math.min(1, 0.5 + 3 * 0.05 * sigma), 1e-12);
        assertThat(p.notes())
                .contains("figures vary 3.55 times as widely from point to point as chance alone would make them.");
        // Rates 3 and 5 in turn of 4: √(4 ÷ 4) = 1, z = ∓1, each range 2.
        ControlChartResult u = chart(ChartKind.U_PRIME, ratios(4, 12, 20, 12, 20));
        lines(last(u), 0, 4, 4 + 3 * 2 / 1.128, 1e-12);
    }

    @Test
    void laneys_charts_of_what_never_varies_have_limits_on_the_centre() {
        lines(last(chart(ChartKind.P_PRIME, ratios(10, 0, 0, 0))), 0, 0, 0, 0);
        lines(last(chart(ChartKind.P_PRIME, ratios(10, 10, 10, 10))), 1, 1, 1, 0);
        lines(last(chart(ChartKind.U_PRIME, ratios(10, 0, 0, 0))), 0, 0, 0, 0);
    }

    @Test
    void a_g_chart_draws_the_median_between_limits_of_the_mean() {
        Point g = last(chart(ChartKind.G, points(1, 2, 3, 4, 20)));
        lines(g, 0, 3, 6 + 3 * Math.sqrt(42), 1e-12);
        assertThat(g.upperNear()).isCloseTo(6 + 2 * Math.sqrt(42), within(1e-12));
        Point known = last(ControlChart.of(ControlChartRequest.builder(ChartKind.G, points(1, 2, 3))
                .centre(6.0)
                .build()));
        lines(known, 0, 0.693 * 6, 6 + 3 * Math.sqrt(42), 1e-12);
    }

    @Test
    void a_t_chart_is_a_chart_of_powers() {
        double[] times = {1, Math.pow(2, 3.6), Math.pow(3, 3.6)};
        Point t = last(chart(ChartKind.T, points(times)));
        lines(t, 0, Math.pow(2, 3.6), Math.pow(2 + 3 / 1.128, 3.6), 1e-9);
        assertThat(t.lowerNear()).isCloseTo(Math.pow(2 - 2 / 1.128, 3.6), within(1e-9));
        double[] near = {Math.pow(10, 3.6), Math.pow(11, 3.6), Math.pow(12, 3.6)};
        lines(
                last(chart(ChartKind.T, points(near))),
                Math.pow(11 - 3 / 1.128, 3.6),
                Math.pow(11, 3.6),
                Math.pow(11 + 3 / 1.128, 3.6),
                1e-6);
        Point known = last(ControlChart.of(ControlChartRequest.builder(ChartKind.T, points(near))
                .centre(Math.pow(11, 3.6))
                .build()));
        assertThat(known.upper()).isCloseTo(Math.pow(11 + 3 / 1.128, 3.6), within(1e-6));
    }

    @Test
    void a_t_chart_without_a_near_limit_that_is_a_time_draws_none() {
        double[] times = {1, Math.pow(4, 3.6), 1, Math.pow(4, 3.6)};
        Point t = last(chart(ChartKind.T, points(times)));
        assertThat(t.lower()).isZero();
        assertThat(t.lowerNear()).isNull();
    }

    @Test
    void a_known_centre_is_taken_by_every_chart_but_xmr() {
        lines(last(known(ChartKind.P, ratios(100, 10, 20), 0.5)), 0.35, 0.5, 0.65, 1e-12);
        lines(last(known(ChartKind.U, ratios(4, 10, 20), 1.0)), 0, 1, 2.5, 1e-12);
        lines(last(known(ChartKind.C, points(1, 2), 16.0)), 4, 16, 28, 1e-12);
        lines(last(known(ChartKind.MR, points(1, 2), 10.0)), 0, 10, 32.67, 1e-12);
        lines(last(known(ChartKind.P_PRIME, ratios(100, 40, 60), 0.5)), 0, 0.5, 1, 1e-12);
    }

    private static ControlChartResult known(ChartKind kind, List<ChartPoint> points, double centre) {
        return ControlChart.of(
                ControlChartRequest.builder(kind, points).centre(centre).build());
    }

    @Test
    void limits_of_individuals_can_be_kept_from_going_below_zero() {
        ControlChartRequest.Builder request =
                ControlChartRequest.builder(ChartKind.I, points(1, 5, 0, 4)).notNegative(true);
        assertThat(last(ControlChart.of(request.build())).lower()).isZero();
        ControlChartRequest.Builder negative =
                ControlChartRequest.builder(ChartKind.I, points(1, 5, -1, 4)).notNegative(true);
        assertThat(last(ControlChart.of(negative.build())).lower()).isNegative();
        assertThat(last(chart(ChartKind.I, points(1, 5, 0, 4))).lower()).isNegative();
    }

    @Test
    void excluded_points_are_bridged_in_an_i_chart_and_break_ranges_in_xmr() {
        List<ChartPoint> points = new ArrayList<>(points(1, 90, 4, 6));
        points.set(1, points.get(1).exclude());
        assertThat(last(chart(ChartKind.I, points)).upper()).isCloseTo(11.0 / 3 + 3 * 2.5 / 1.128, within(1e-12));
        assertThat(last(chart(ChartKind.XMR, points)).upper()).isCloseTo(11.0 / 3 + 2.66 * 2, within(1e-12));
    }

    @Test
    void a_missing_value_removes_the_range_on_both_sides() {
        assertThat(last(chart(ChartKind.XMR, points(1, Double.NaN, 4, 6))).upper())
                .isCloseTo(11.0 / 3 + 2.66 * 2, within(1e-12));
        assertThat(last(chart(ChartKind.I, points(1, Double.NaN, 4, 6))).upper())
                .isCloseTo(11.0 / 3 + 3 * 2 / 1.128, within(1e-12));
    }

    @Test
    void screening_leaves_out_ranges_outside_their_limit_once() {
        double[] values = {10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 50, 51};
        ControlChartResult screened = Charted.xmr(values);
        double mean = last(screened).centre();
        assertThat(last(screened).upper()).isCloseTo(mean + 2.66, within(1e-12));
        assertThat(screened.notes())
                .contains("1 moving range is outside the limit for ranges and left out of the limits.");
        assertThat(last(chart(ChartKind.XMR, points(values))).upper())
                .isCloseTo(mean + 2.66 * (12 + 39) / 13, within(1e-9));
    }

    @Test
    void screening_that_would_leave_no_variation_is_not_done_and_this_is_said() {
        double[] values = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 5};
        ControlChartResult result = Charted.xmr(values);
        assertThat(last(result).upper()).isCloseTo(10.0 / 14 + 2.66 * 5 / 13, within(1e-12));
        assertThat(result.notes())
                .contains("without the ranges outside their limit no variation would be left, so the limits are made of"
                        + " all ranges.");
    }

    @Test
    void limits_are_made_of_the_baseline_only() {
        double[] values = {1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 9, 9, 9};
        ControlChartResult result = ControlChart.of(ControlChartRequest.builder(ChartKind.XMR, points(values))
                .baselinePoints(12)
                .build());
        lines(last(result), 1.5 - 2.66, 1.5, 1.5 + 2.66, 1e-12);
        assertThat(result.points().get(12).rule()).isEqualTo(Rule.OUTSIDE);
    }

    @Test
    void a_phase_may_have_a_baseline_of_its_own() {
        double[] values = new double[32];
        for (int i = 0; i < values.length; i++) {
            values[i] = (i < 16 ? 10 : 20) + i % 2 + (i >= 28 ? 50 : 0);
        }
        ControlChartRequest.Builder builder =
                ControlChartRequest.builder(ChartKind.XMR, points(values)).recalculateAt(List.of(Charted.month(16)));
        assertThat(ControlChart.of(builder.build()).phases().getLast().centre()).isEqualTo(33);
        ControlChartResult own = ControlChart.of(
                builder.phaseBaselines(Map.of(Charted.month(16), 12)).build());
        assertThat(own.phases().getLast().centre()).isEqualTo(20.5);
        assertThat(own.phases().getFirst().centre())
                .as("the other is made of all")
                .isEqualTo(10.5);
        assertThat(last(own).rule()).isEqualTo(Rule.OUTSIDE);
    }

    @Test
    void the_zones_of_a_moving_range_chart_are_thirds_of_its_upper_limit() {
        double[] values = new double[20];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 2 == 0 ? 10 : 12;
        }
        values[19] = 17;
        ControlChartResult chart = ControlChart.of(ControlChartRequest.builder(ChartKind.MR, points(values))
                .rules(RuleSet.MDC_2023)
                .build());
        Point newest = last(chart);
        assertThat(newest.upper()).isCloseTo(3.267 * 43 / 19, within(1e-9));
        assertThat(newest.upperNear()).isCloseTo(3.267 * 43 / 19 * 2 / 3, within(1e-9));
        assertThat(newest.lowerNear()).isZero();
    }

    @Test
    void a_constant_series_has_no_runs_to_judge_and_says_so() {
        assertThat(chart(ChartKind.I, points(5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5))
                        .notes())
                .anyMatch(note -> note.contains("no point lies off the centre, so there are no runs to judge"));
    }
}

package org.groundswell.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.groundswell.domain.statistics.Charted.last;
import static org.groundswell.domain.statistics.Charted.month;
import static org.groundswell.domain.statistics.Charted.points;
import static org.groundswell.domain.statistics.Charted.ratios;
import static org.groundswell.domain.statistics.Charted.xmr;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.groundswell.domain.statistics.ControlChartResult.Point;
import org.junit.jupiter.api.Test;

/** Icons, phases, notes and refusals. */
class ControlChartTest {

    private static final double NONE = Double.NaN;

    private static double[] turns(int count, double last) {
        double[] values = IntStream.range(0, count).mapToDouble(i -> 10 + i % 2).toArray();
        values[count - 1] = last;
        return values;
    }

    private static VariationIcon variation(Direction direction, double last) {
        return ControlChart.of(ControlChartRequest.builder(ChartKind.XMR, points(turns(14, last)))
                        .direction(direction)
                        .build())
                .variationIcon();
    }

    private static AssuranceIcon assurance(Direction direction, Double target) {
        // Centre 10.5, limits 10.5 ∓ 2.66
        return ControlChart.of(ControlChartRequest.builder(ChartKind.XMR, points(turns(14, 11)))
                        .direction(direction)
                        .target(target)
                        .build())
                .assuranceIcon();
    }

    @Test
    void the_variation_icon_is_that_of_the_last_figure() {
        assertThat(variation(Direction.INCREASE, 11)).isEqualTo(VariationIcon.COMMON_CAUSE);
        assertThat(variation(Direction.INCREASE, 90)).isEqualTo(VariationIcon.IMPROVEMENT_HIGH);
        assertThat(variation(Direction.DECREASE, -90)).isEqualTo(VariationIcon.IMPROVEMENT_LOW);
        assertThat(variation(Direction.DECREASE, 90)).isEqualTo(VariationIcon.CONCERN_HIGH);
        assertThat(variation(Direction.INCREASE, -90)).isEqualTo(VariationIcon.CONCERN_LOW);
        assertThat(variation(Direction.NEUTRAL, 90)).isEqualTo(VariationIcon.NEUTRAL_HIGH);
        assertThat(variation(Direction.NEUTRAL, -90)).isEqualTo(VariationIcon.NEUTRAL_LOW);
    }

    @Test
    void a_missing_or_excluded_last_point_leaves_the_icon_to_the_one_before() {
        double[] values = turns(15, NONE);
        values[13] = 90;
        assertThat(xmr(values).variationIcon()).isEqualTo(VariationIcon.NEUTRAL_HIGH);
        List<ChartPoint> excluded = new ArrayList<>(points(turns(15, 90)));
        excluded.set(14, excluded.get(14).exclude());
        assertThat(ControlChart.of(ControlChartRequest.of(ChartKind.XMR, excluded))
                        .variationIcon())
                .isEqualTo(VariationIcon.COMMON_CAUSE);
    }

    @Test
    void a_target_is_met_when_every_plausible_figure_meets_it() {
        assertThat(assurance(Direction.INCREASE, 7.0)).isEqualTo(AssuranceIcon.PASS);
        assertThat(assurance(Direction.INCREASE, 10.5)).isEqualTo(AssuranceIcon.HIT_OR_MISS);
        assertThat(assurance(Direction.INCREASE, 14.0)).isEqualTo(AssuranceIcon.FAIL);
        assertThat(assurance(Direction.DECREASE, 14.0)).isEqualTo(AssuranceIcon.PASS);
        assertThat(assurance(Direction.DECREASE, 10.5)).isEqualTo(AssuranceIcon.HIT_OR_MISS);
        assertThat(assurance(Direction.DECREASE, 7.0)).isEqualTo(AssuranceIcon.FAIL);
        assertThat(assurance(Direction.NEUTRAL, 7.0)).isNull();
        assertThat(assurance(Direction.INCREASE, null)).isNull();
    }

    @Test
    void a_limit_on_the_target_meets_it() {
        assertThat(assurance(Direction.INCREASE, 10.5 - 2.66)).isEqualTo(AssuranceIcon.PASS);
        assertThat(assurance(Direction.DECREASE, 10.5 + 2.66)).isEqualTo(AssuranceIcon.PASS);
        assertThat(assurance(Direction.INCREASE, 10.5 + 2.66)).isEqualTo(AssuranceIcon.HIT_OR_MISS);
        assertThat(assurance(Direction.DECREASE, 10.5 - 2.66)).isEqualTo(AssuranceIcon.HIT_OR_MISS);
    }

    @Test
    void thirteen_figures_are_enough_for_icons_and_twelve_are_not() {
        assertThat(xmr(turns(13, 10)).variationIcon()).isNotNull();
        ControlChartResult twelve = xmr(turns(12, 11));
        assertThat(twelve.variationIcon()).isNull();
        assertThat(last(twelve).upper()).isNotNull();
        assertThat(twelve.notes()).singleElement().asString().startsWith("12 figures are too few for a control chart");
        double[] oneMissing = turns(13, NONE);
        assertThat(xmr(oneMissing).variationIcon()).isNull();
    }

    @Test
    void each_phase_has_its_own_limits_and_the_last_ones_meet_the_target() {
        double[] values = IntStream.range(0, 28)
                .mapToDouble(i -> (i < 14 ? 10 : 20) + i % 2)
                .toArray();
        ControlChartResult result = ControlChart.of(ControlChartRequest.builder(ChartKind.XMR, points(values))
                .direction(Direction.INCREASE)
                .target(15.0)
                .recalculateAt(List.of(month(14)))
                .build());
        assertThat(result.phases()).hasSize(2);
        assertThat(result.phases().get(0).centre()).isEqualTo(10.5);
        assertThat(result.phases().get(1).centre()).isEqualTo(20.5);
        assertThat(result.phases().get(1).from()).isEqualTo(month(14));
        assertThat(result.phases().get(0).to()).isEqualTo(month(13));
        assertThat(result.phases().get(1).points()).isEqualTo(14);
        assertThat(result.points()).extracting(Point::phase).startsWith(0).endsWith(1);
        assertThat(last(result).upper()).isCloseTo(20.5 + 2.66, within(1e-12));
        assertThat(result.assuranceIcon()).isEqualTo(AssuranceIcon.PASS);
        assertThat(result.rules()).isEqualTo("mdc-2023 1");
    }

    @Test
    void a_recalculation_begins_with_the_first_point_on_or_after_it_and_empty_phases_do_not_arise() {
        ControlChartResult result = ControlChart.of(ControlChartRequest.builder(ChartKind.XMR, points(turns(20, 10)))
                .recalculateAt(List.of(month(30), month(10).minusDays(3), month(10), month(0), month(10)))
                .build());
        assertThat(result.phases()).extracting(ControlChartResult.Phase::points).containsExactly(10, 10);
        assertThat(result.notes())
                .contains(
                        "1 recalculation lies after the last point and begins no phase.",
                        "Phase 1 of 2: the limits are made of 10 figures and are provisional.",
                        "Phase 2 of 2: the limits are made of 10 figures and are provisional.");
    }

    @Test
    void a_phase_shorter_than_the_baseline_says_so() {
        ControlChartResult result = ControlChart.of(ControlChartRequest.builder(ChartKind.XMR, points(turns(20, 10)))
                .recalculateAt(List.of(month(14)))
                .baselinePoints(12)
                .build());
        assertThat(result.notes())
                .containsExactly("Phase 2 of 2: there are fewer than 12 points, so the limits are made of all and are"
                        + " provisional.");
    }

    @Test
    void points_come_in_order_of_time_whatever_their_order_was() {
        List<ChartPoint> shuffled = new ArrayList<>(points(turns(14, 90)));
        Collections.reverse(shuffled);
        ControlChartResult result = ControlChart.of(ControlChartRequest.of(ChartKind.XMR, shuffled));
        assertThat(result.points()).extracting(Point::at).isSorted();
        assertThat(result.points()).extracting(Point::given).startsWith(13, 12).endsWith(1, 0);
        assertThat(last(result).rule()).isEqualTo(Rule.OUTSIDE);
    }

    @Test
    void a_constant_series_has_its_limits_on_the_line() {
        for (double value : new double[] {7, 0.1, 1.0 / 3, 0}) {
            ControlChartResult result = xmr(Collections.nCopies(20, value).stream()
                    .mapToDouble(Double::doubleValue)
                    .toArray());
            assertThat(result.points()).allMatch(point -> point.rule() == Rule.NONE);
            assertThat(last(result).upper()).isEqualTo(last(result).centre());
            assertThat(result.notes()).containsExactly("all figures are the same, so there is no variation to judge.");
        }
    }

    @Test
    void figures_are_the_same_when_all_that_count_are() {
        String same = "all figures are the same, so there is no variation to judge.";
        List<ChartPoint> points = new ArrayList<>(points(90, 7, NONE, 7));
        assertThat(ControlChart.of(ControlChartRequest.of(ChartKind.XMR, points))
                        .notes())
                .doesNotContain(same);
        points.set(0, points.getFirst().exclude());
        assertThat(ControlChart.of(ControlChartRequest.of(ChartKind.XMR, points))
                        .notes())
                .contains(same);
        assertThat(xmr(7).notes()).doesNotContain(same);
        assertThat(xmr(7, 7).notes()).contains(same);
    }

    @Test
    void what_cannot_be_computed_is_said_and_nothing_crashes() {
        for (ChartKind kind : ChartKind.values()) {
            for (RuleSet rules : RuleSet.values()) {
                for (double[] values :
                        new double[][] {{}, {NONE}, {3}, {3, NONE, 3}, {NONE, NONE, NONE}, {2, 3}, {NONE, 1, 2, NONE}
                        }) {
                    List<ChartPoint> points = points(values).stream()
                            .map(point -> new ChartPoint(point.at(), point.value(), 5.0, false))
                            .toList();
                    ControlChartResult result = ControlChart.of(ControlChartRequest.builder(kind, points)
                            .rules(rules)
                            .build());
                    assertThat(result.points()).hasSize(values.length);
                    assertThat(result.variationIcon()).isNull();
                    assertThat(result.notes()).isNotEmpty();
                }
            }
        }
        assertThat(xmr(3).notes()).contains("no two neighbouring points have figures, so there are no limits.");
        assertThat(xmr(NONE, NONE).notes())
                .containsExactly(
                        "2 of 2 points have no figure.",
                        "no point to make limits of has a figure, so there is no centre and there are no limits.");
        assertThat(xmr().notes()).containsExactly("There are no points, so nothing can be computed.");
        assertThat(xmr(3).phases().getFirst().centre()).isEqualTo(3.0);
        assertThat(last(xmr(3)).upper()).isNull();
    }

    @Test
    void denominators_of_zero_and_denominators_not_used_are_said() {
        List<ChartPoint> points = new ArrayList<>(ratios(10, 1, 2, 3));
        points.add(ChartPoint.ratio(month(3), 0.0, 0.0));
        ControlChartResult result = ControlChart.of(ControlChartRequest.of(ChartKind.P, points));
        assertThat(last(result).value()).isNull();
        assertThat(last(result).upper()).isNull();
        assertThat(last(result).centre()).isEqualTo(0.2);
        assertThat(result.notes()).contains("1 of 4 points has a denominator of zero, so there is no figure.");
        ControlChartResult counts = ControlChart.of(ControlChartRequest.of(ChartKind.C, points));
        assertThat(counts.notes()).contains("A c chart takes no denominators; those given are not used.");
        assertThat(counts.points()).extracting(Point::value).containsExactly(1.0, 2.0, 3.0, 0.0);
    }

    @Test
    void anhoejs_rule_speaks_of_the_series() {
        double[] values = IntStream.range(0, 24)
                .mapToDouble(i -> (i < 12 ? 1 : 3) + i * 0.01)
                .toArray();
        ControlChartResult result = ControlChart.of(ControlChartRequest.builder(ChartKind.XMR, points(values))
                .rules(RuleSet.ANHOEJ)
                .build());
        assertThat(result.phases().getFirst().runs()).isEqualTo(new Runs(24, 12, 8, 1, 8, true));
        assertThat(result.notes())
                .contains(
                        "the longest run is 12 of at most 8 that chance is expected to give, and the centre is crossed"
                                + " 1 times of at least 8: a signal, somewhere in the series.");
    }

    private static List<String> faults(ControlChartRequest request) {
        List<String> faults = new ArrayList<>();
        assertThatExceptionOfType(StatisticsFaultsException.class)
                .isThrownBy(() -> ControlChart.of(request))
                .satisfies(
                        refused -> refused.faults().forEach(fault -> faults.add(fault.field() + " " + fault.code())));
        return faults;
    }

    @Test
    void every_fault_of_a_request_is_named() {
        List<ChartPoint> points = List.of(
                ChartPoint.ratio(month(0), 3.0, 2.0),
                ChartPoint.ratio(month(0), -1.0, 2.0),
                ChartPoint.ratio(month(1), 1.0, -2.0),
                ChartPoint.ratio(month(2), 1.0, Double.POSITIVE_INFINITY),
                ChartPoint.ratio(month(3), 1e101, 2.0),
                ChartPoint.ratio(month(4), 1e60, 1e-60));
        assertThat(faults(ControlChartRequest.builder(ChartKind.P, points)
                        .baselinePoints(1)
                        .target(Double.NaN)
                        .centre(1e200)
                        .lengths(2, 2)
                        .build()))
                .containsExactly(
                        "baselinePoints BASELINE_TOO_SHORT",
                        "trendLength LENGTH_TOO_SHORT",
                        "shiftLength LENGTH_TOO_SHORT",
                        "target NUMBER_TOO_LARGE",
                        "centre NUMBER_TOO_LARGE",
                        "points[0].numerator NUMERATOR_TOO_LARGE",
                        "points[1].numerator NUMBER_NEGATIVE",
                        "points[2].denominator NUMBER_NEGATIVE",
                        "points[2].numerator NUMERATOR_TOO_LARGE",
                        "points[3].denominator NUMBER_TOO_LARGE",
                        "points[4].numerator NUMBER_TOO_LARGE",
                        "points[5].numerator NUMBER_TOO_LARGE",
                        "points[1].at DATE_TWICE");
    }

    @Test
    void each_chart_refuses_what_it_cannot_be_of() {
        assertThat(faults(ControlChartRequest.of(ChartKind.T, points(3, 0, -1))))
                .containsExactly("points[1].value TIME_NOT_POSITIVE", "points[2].value TIME_NOT_POSITIVE");
        assertThat(faults(ControlChartRequest.of(ChartKind.C, points(-1))))
                .containsExactly("points[0].value NUMBER_NEGATIVE");
        assertThat(faults(ControlChartRequest.of(ChartKind.G, points(-1))))
                .containsExactly("points[0].value NUMBER_NEGATIVE");
        assertThat(faults(ControlChartRequest.of(ChartKind.U, points(1))))
                .containsExactly("points DENOMINATORS_MISSING");
        assertThat(faults(ControlChartRequest.builder(ChartKind.XMR, points(1))
                        .centre(2.0)
                        .baselinePoints(11)
                        .build()))
                .containsExactly("baselinePoints BASELINE_TOO_SHORT", "centre CENTRE_NOT_TAKEN");
        assertThat(xmr(-1, 2).points()).hasSize(2);
        assertThat(ControlChart.of(ControlChartRequest.of(ChartKind.U, ratios(2, 3, 4)))
                        .points())
                .hasSize(2);
    }

    @Test
    void events_may_share_a_day_and_months_may_not() {
        List<ChartPoint> twice = List.of(ChartPoint.of(month(0), 1.0), ChartPoint.of(month(0), 2.0));
        assertThat(ControlChart.of(ControlChartRequest.of(ChartKind.G, twice)).points())
                .hasSize(2);
        assertThat(ControlChart.of(ControlChartRequest.of(ChartKind.T, twice)).points())
                .hasSize(2);
        assertThat(faults(ControlChartRequest.of(ChartKind.MR, twice))).containsExactly("points[1].at DATE_TWICE");
    }

    @Test
    void what_lies_on_the_edge_of_what_can_be_charted_is_charted() {
        ControlChartRequest request = ControlChartRequest.builder(ChartKind.I, points(1e100, -1e100))
                .lengths(3, 3)
                .baselinePoints(2)
                .target(1e100)
                .build();
        assertThat(ControlChart.faults(request)).isEmpty();
        assertThat(last(ControlChart.of(request)).centre()).isZero();
        List<ChartPoint> points = List.of(
                ChartPoint.ratio(month(0), 2.0, 2.0),
                ChartPoint.ratio(month(1), null, 2.0),
                ChartPoint.of(month(2), 1.0));
        assertThat(ControlChart.faults(ControlChartRequest.of(ChartKind.P, points)))
                .isEmpty();
    }

    @Test
    void the_points_that_share_a_date_are_counted_from_one() {
        List<ChartPoint> twice =
                List.of(ChartPoint.of(month(0), 1.0), ChartPoint.of(month(1), 1.0), ChartPoint.of(month(1), 2.0));
        assertThat(ControlChart.faults(ControlChartRequest.of(ChartKind.XMR, twice)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).startsWith("Points 2 and 3 have one date"));
    }

    @Test
    void words_lead_back_to_what_they_name() {
        assertThat(ChartKind.words()).containsExactly("xmr", "i", "mr", "p", "u", "c", "p-prime", "u-prime", "g", "t");
        assertThat(ChartKind.of("p-prime")).contains(ChartKind.P_PRIME);
        assertThat(RuleSet.of("nhsrplotthedots-0.2.2")).contains(RuleSet.NHSR_PLOT_THE_DOTS);
        assertThat(RuleSet.of("tea leaves")).isEmpty();
        assertThat(RuleSet.words())
                .containsExactly("mdc-2023", "nhsrplotthedots-0.2.2", "western-electric", "nelson", "anhoej");
        assertThat(Direction.of("decrease")).contains(Direction.DECREASE);
        assertThat(Direction.words()).containsExactly("increase", "decrease", "neutral");
        assertThat(FigureKind.of("time-between")).contains(FigureKind.TIME_BETWEEN);
        assertThat(FigureKind.words()).startsWith("proportion", "ratio", "count", "continuous");
        assertThat(AssuranceIcon.HIT_OR_MISS.word()).isEqualTo("hit-or-miss");
    }
}

package org.groundswell.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IconsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private static Series series(@Nullable Double... values) {
        List<ChartPoint> points = new ArrayList<>();
        for (Double value : values) {
            points.add(ChartPoint.of(FIRST.plusMonths(points.size()), value));
        }
        return Series.of(points, ChartKind.XMR);
    }

    private static Limits limits(int size, double lower, double centre, double upper) {
        Limits limits = new Limits(size);
        for (int i = 0; i < size; i++) {
            limits.centre[i] = centre;
            limits.set(i, 2, lower, upper);
        }
        return limits;
    }

    private static ControlChartRequest request(Direction direction, @Nullable Double target) {
        return ControlChartRequest.builder(ChartKind.XMR, List.of(ChartPoint.of(FIRST, 1.0)))
                .direction(direction)
                .target(target)
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "INCREASE, 1, IMPROVEMENT",
        "INCREASE, -1, CONCERN",
        "DECREASE, 1, CONCERN",
        "DECREASE, -1, IMPROVEMENT",
        "NEUTRAL, 1, NEUTRAL_HIGH",
        "NEUTRAL, -1, NEUTRAL_LOW"
    })
    void a_side_is_judged_by_the_direction(Direction direction, int side, Signal signal) {
        assertThat(Icons.signal(direction, Rule.SHIFT, side, 5, 5)).isEqualTo(signal);
        assertThat(Icons.signal(direction, Rule.NONE, side, 5, 5)).isEqualTo(Signal.COMMON_CAUSE);
    }

    @ParameterizedTest
    @CsvSource({"5.1, NEUTRAL_HIGH", "5, NEUTRAL_HIGH", "4.9, NEUTRAL_LOW"})
    void a_pattern_to_neither_side_is_told_by_where_its_point_lies_and_never_judged(double value, Signal signal) {
        assertThat(Icons.signal(Direction.INCREASE, Rule.TREND, 0, value, 5)).isEqualTo(signal);
        assertThat(Icons.signal(Direction.DECREASE, Rule.TREND, 0, value, 5)).isEqualTo(signal);
    }

    @ParameterizedTest
    @CsvSource({
        "INCREASE, 1, IMPROVEMENT_HIGH",
        "INCREASE, -1, CONCERN_LOW",
        "DECREASE, 1, CONCERN_HIGH",
        "DECREASE, -1, IMPROVEMENT_LOW",
        "NEUTRAL, 1, NEUTRAL_HIGH",
        "NEUTRAL, -1, NEUTRAL_LOW"
    })
    void the_icon_is_of_the_last_point_with_a_value(Direction direction, int side, VariationIcon icon) {
        Labels labels = new Labels(3);
        labels.offer(0, Rule.SHIFT, side);
        assertThat(Icons.variation(direction, series(7.0, null, null), limits(3, 1, 5, 9), labels))
                .isEqualTo(icon);
        labels = new Labels(2);
        labels.offer(0, Rule.SHIFT, side);
        assertThat(Icons.variation(direction, series(7.0, 5.0), limits(2, 1, 5, 9), labels))
                .isEqualTo(VariationIcon.COMMON_CAUSE);
    }

    @Test
    void without_a_value_there_is_no_icon() {
        Series none = series((Double) null, null);
        assertThat(Icons.variation(Direction.INCREASE, none, limits(2, 1, 5, 9), new Labels(2)))
                .isNull();
        assertThat(Icons.assurance(request(Direction.INCREASE, 3.0), none, limits(2, 1, 5, 9), new int[] {0, 2}))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "INCREASE, 1, PASS",
        "INCREASE, 0.9, PASS",
        "INCREASE, 1.1, HIT_OR_MISS",
        "INCREASE, 9, HIT_OR_MISS",
        "INCREASE, 9.1, FAIL",
        "DECREASE, 9, PASS",
        "DECREASE, 8.9, HIT_OR_MISS",
        "DECREASE, 1, HIT_OR_MISS",
        "DECREASE, 0.9, FAIL"
    })
    void a_target_is_met_where_every_plausible_value_meets_it(Direction direction, double target, AssuranceIcon icon) {
        assertThat(Icons.assurance(request(direction, target), series(5.0), limits(1, 1, 5, 9), new int[] {0, 1}))
                .isEqualTo(icon);
    }

    @Test
    void it_is_judged_by_the_last_phase_alone_from_its_first_point_on() {
        Limits limits = new Limits(3);
        limits.set(0, 2, 1, 9);
        limits.set(1, 2, 6, 9);
        ControlChartRequest request = request(Direction.INCREASE, 5.0);
        assertThat(Icons.assurance(request, series(5.0, 7.0, null), limits, new int[] {0, 1, 3}))
                .isEqualTo(AssuranceIcon.PASS);
        assertThat(Icons.assurance(request, series(5.0, null, null), limits, new int[] {0, 1, 3}))
                .as("the phase before does not speak for it")
                .isNull();
    }

    @Test
    void without_target_direction_or_limits_nothing_is_promised() {
        Series one = series(5.0);
        int[] all = {0, 1};
        assertThat(Icons.assurance(request(Direction.INCREASE, null), one, limits(1, 1, 5, 9), all))
                .isNull();
        assertThat(Icons.assurance(request(Direction.NEUTRAL, 3.0), one, limits(1, 1, 5, 9), all))
                .isNull();
        assertThat(Icons.assurance(request(Direction.INCREASE, 3.0), one, limits(1, Double.NaN, 5, 9), all))
                .isNull();
        assertThat(Icons.assurance(request(Direction.INCREASE, 3.0), one, limits(1, 1, 5, Double.NaN), all))
                .isNull();
    }

    /** Of every kind, with figures missing and excluded, too few, and in phases with baselines of their own. */
    @Test
    void icons_asked_for_alone_are_those_of_the_chart() {
        Random random = new Random(20261127);
        Set<ChartIcons> seen = new HashSet<>();
        for (int i = 0; i < 3_000; i++) {
            ControlChartRequest request = request(random);
            ControlChartResult chart = ControlChart.of(request);
            ChartIcons icons = ControlChart.icons(request);
            assertThat(icons).as("%s", request).isEqualTo(new ChartIcons(chart.variationIcon(), chart.assuranceIcon()));
            seen.add(icons);
        }
        assertThat(seen).hasSizeGreaterThan(12).contains(ChartIcons.NONE);
    }

    private static ControlChartRequest request(Random random) {
        ChartKind kind = ChartKind.values()[random.nextInt(ChartKind.values().length)];
        List<ChartPoint> points = new ArrayList<>();
        int size = random.nextInt(5, 40);
        double drift = random.nextInt(3) == 0 ? random.nextDouble() : 0;
        for (int i = 0; i < size; i++) {
            double value = Math.min(99, Math.max(1, 10 + drift * i + 4 * random.nextGaussian()));
            LocalDate at = FIRST.plusMonths(i);
            ChartPoint point = random.nextInt(12) == 0
                    ? ChartPoint.of(at, null)
                    : ChartPoint.ratio(at, value, kind.needsDenominator() ? 100.0 + random.nextInt(50) : null);
            points.add(random.nextInt(15) == 0 ? point.exclude() : point);
        }
        List<LocalDate> phases = random.nextBoolean() ? List.of() : List.of(FIRST.plusMonths(random.nextInt(1, 45)));
        return ControlChartRequest.builder(kind, points)
                .rules(RuleSet.values()[random.nextInt(RuleSet.values().length)])
                .direction(Direction.values()[random.nextInt(Direction.values().length)])
                .target(random.nextBoolean() ? null : Double.valueOf(random.nextInt(20)))
                .recalculateAt(phases)
                .phaseBaselines(phases.isEmpty() || random.nextBoolean() ? Map.of() : Map.of(phases.getFirst(), 12))
                .build();
    }
}

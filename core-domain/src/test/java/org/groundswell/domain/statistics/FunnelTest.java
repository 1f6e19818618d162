package org.groundswell.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.assertj.core.data.Offset;
import org.groundswell.domain.statistics.FunnelOptions.Kind;
import org.groundswell.domain.statistics.FunnelOptions.Limits;
import org.groundswell.domain.statistics.FunnelOptions.Overdispersion;
import org.groundswell.domain.statistics.FunnelOptions.Transform;
import org.groundswell.domain.statistics.FunnelResult.Left;
import org.groundswell.domain.statistics.FunnelResult.Side;
import org.groundswell.domain.statistics.FunnelResult.Unit;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FunnelTest {

    private static final Offset<Double> CLOSE = within(1e-12);
    private static final FunnelOptions PROPORTION = FunnelOptions.of(Kind.PROPORTION);
    private static final FunnelOptions RATIO = FunnelOptions.of(Kind.RATIO);
    private static final FunnelOptions COUNT_RATIO = FunnelOptions.of(Kind.COUNT_RATIO);

    private static FunnelUnit site(String id, double numerator, double denominator) {
        return new FunnelUnit(id, numerator, denominator);
    }

    private static FunnelResult funnel(FunnelOptions options, FunnelUnit... units) {
        return Funnel.of(options, List.of(units));
    }

    private static List<String> faults(FunnelOptions options, FunnelUnit... units) {
        return Funnel.faults(options, List.of(units)).stream()
                .map(fault -> fault.field() + " " + fault.code())
                .toList();
    }

    @Test
    void spiegelhalters_interpolation_goes_through_the_cumulative_binomial_probabilities() {
        // of 4 cases at ½: P(R ≤ 0) = 1/16, so 2.5 % lies 0.4 of the way up from −1 to 0, and is clamped
        // 97.5 % lies 0.6 of the way from 3 (15/16) to 4 (1)
        Unit unit = funnel(PROPORTION.withTarget(0.5), site("A", 2, 4)).units().getFirst();
        assertThat(unit.lower95()).isZero();
        assertThat(unit.upper95()).isCloseTo(3.6 / 4, CLOSE);
        assertThat(unit.upper998()).isCloseTo((4 - 0.001 * 16) / 4, CLOSE);
    }

    @Test
    void all_cases_of_a_tiny_site_do_not_stand_out_where_that_is_likely() {
        assertThat(funnel(PROPORTION.withTarget(0.3), site("A", 1, 1))
                        .units()
                        .getFirst()
                        .outlier())
                .isFalse();
        Unit rare =
                funnel(PROPORTION.withTarget(0.0001), site("A", 1, 1)).units().getFirst();
        assertThat(rare.outside998()).isEqualTo(Side.HIGH);
        Unit most =
                funnel(PROPORTION.withTarget(0.97), site("A", 9, 10)).units().getFirst();
        assertThat(most.outside95()).isEqualTo(Side.NONE);
        Unit three =
                funnel(PROPORTION.withTarget(0.01), site("A", 3, 3)).units().getFirst();
        assertThat(three.outside998()).isEqualTo(Side.HIGH);
    }

    @Test
    void ten_thousand_sites_of_size_one_are_computed_in_no_time() {
        List<FunnelUnit> units = IntStream.range(0, 10_000)
                .mapToObj(i -> site("S" + i, i % 4 == 0 ? 1 : 0, 1))
                .toList();
        FunnelResult result = Assertions.assertTimeout(
                Duration.ofSeconds(2), () -> Funnel.of(PROPORTION.with(Overdispersion.WINSORISED, 0.1), units));
        assertThat(result.units()).hasSize(10_000).noneMatch(Unit::outlier);
        assertThat(result.target()).isEqualTo(0.25);
    }

    @Test
    void walking_from_the_mode_gives_the_librarys_own_quantiles() {
        for (double target : new double[] {1e-6, 0.003, 0.2, 0.5, 0.93, 1 - 1e-6}) {
            for (int n : new int[] {1, 2, 7, 40, 333, 5_000, 200_000}) {
                ExactLimits cases = ExactLimits.binomial(n, target);
                ExactLimits events = ExactLimits.poisson(n * target);
                for (double p : new double[] {0.001, 0.025, 0.5, 0.975, 0.999}) {
                    assertThat(cases.at(p)).isCloseTo(searched(BinomialDistribution.of(n, target), p), within(1e-9));
                    assertThat(events.at(p)).isCloseTo(searched(PoissonDistribution.of(n * target), p), within(1e-9));
                }
            }
        }
    }

    private static double searched(DiscreteDistribution counts, double p) {
        int count = counts.inverseCumulativeProbability(p);
        return count - (counts.cumulativeProbability(count) - p) / counts.probability(count);
    }

    @Test
    void ten_thousand_sites_of_ten_thousand_sizes_are_computed_in_a_moment() {
        List<FunnelUnit> units = IntStream.range(0, 10_000)
                .mapToObj(i -> site("S" + i, i / 5, i + 20))
                .toList();
        Assertions.assertTimeout(Duration.ofSeconds(2), () -> Funnel.of(PROPORTION, units));
    }

    @Test
    void a_site_on_a_limit_is_within_and_one_just_beyond_is_not() {
        double limit = funnel(RATIO.with(Limits.CHI_SQUARE), site("A", 1, 8))
                .units()
                .getFirst()
                .upper998();
        assertThat(side(limit * 8)).isEqualTo(Side.NONE);
        assertThat(side(limit * 8 * (1 + 1e-10))).isEqualTo(Side.NONE);
        // the distance is relative: a limit of about three allows three times as much
        assertThat(limit).isGreaterThan(2);
        assertThat(side(limit * 8 * (1 + 8e-10))).isEqualTo(Side.NONE);
        assertThat(side(limit * 8 * (1 + 1e-8))).isEqualTo(Side.HIGH);
    }

    private static Side side(double numerator) {
        return funnel(RATIO.with(Limits.CHI_SQUARE), site("A", numerator, 8))
                .units()
                .getFirst()
                .outside998();
    }

    @Test
    void both_pairs_of_limits_tell_low_from_high() {
        FunnelResult result = funnel(
                PROPORTION.withTarget(0.5),
                site("A", 30, 100),
                site("B", 39, 100),
                site("C", 50, 100),
                site("D", 61, 100));
        assertThat(result.units())
                .extracting(Unit::outside95)
                .containsExactly(Side.LOW, Side.LOW, Side.NONE, Side.HIGH);
        assertThat(result.units())
                .extracting(Unit::outside998)
                .containsExactly(Side.LOW, Side.NONE, Side.NONE, Side.NONE);
        assertThat(result.units()).extracting(Unit::outlier).containsExactly(true, false, false, false);
        assertThat(result.units()).extracting(Unit::value).containsExactly(0.3, 0.39, 0.5, 0.61);
    }

    @Test
    void wilsons_limits_are_his_score_interval_around_the_target() {
        // Wilson's interval of 5 in 10: 0.2366 to 0.7634 (Newcombe 1998)
        Unit unit = funnel(PROPORTION.with(Limits.WILSON).withTarget(0.5), site("A", 5, 10))
                .units()
                .getFirst();
        assertThat(unit.lower95()).isCloseTo(0.2366, within(5e-5));
        assertThat(unit.upper95()).isCloseTo(0.7634, within(5e-5));
        assertThat(unit.lower998()).isCloseTo(1 - unit.upper998(), CLOSE).isLessThan(unit.lower95());
        Unit none = funnel(PROPORTION.with(Limits.WILSON).withTarget(0), site("A", 0, 10))
                .units()
                .getFirst();
        assertThat(none.lower95()).isZero();
    }

    @Test
    void the_angle_is_clamped_at_both_ends() {
        Unit low = funnel(PROPORTION.with(Limits.ARCSINE).withTarget(0.02), site("A", 0, 5))
                .units()
                .getFirst();
        assertThat(low.lower95()).isZero();
        assertThat(low.lower998()).isZero();
        Unit high = funnel(PROPORTION.with(Limits.ARCSINE).withTarget(0.98), site("A", 5, 5))
                .units()
                .getFirst();
        assertThat(high.upper95()).isEqualTo(1);
        assertThat(high.upper998()).isEqualTo(1);
        assertThat(high.lower95()).isCloseTo(1 - low.upper95(), CLOSE);
    }

    @Test
    void root_limits_are_squared_back() {
        FunnelOptions root = RATIO.with(Transform.ROOT).with(Overdispersion.WINSORISED, 0);
        FunnelResult result = funnel(root, site("A", 4, 16), site("B", 36, 16), site("C", 16, 16));
        // z: (½ − 1) ÷ ⅛, (1½ − 1) ÷ ⅛, 0
        assertThat(result.units()).extracting(Unit::z).containsExactly(-4.0, 4.0, 0.0);
        assertThat(result.phi()).isCloseTo(32 / 3.0, CLOSE);
        double tauSquared = (32 - 2) / (3 * 64 - 64.0);
        assertThat(result.tauSquared()).isCloseTo(tauSquared, CLOSE);
        double wide = 1.959964 * Math.sqrt(1 / 64.0 + tauSquared);
        assertThat(result.units().getFirst().lower95()).isCloseTo(Math.pow(1 - wide, 2), CLOSE);
        assertThat(result.units().getFirst().upper95()).isCloseTo(Math.pow(1 + wide, 2), CLOSE);
        assertThat(result.units().getFirst().lower998()).isZero();
        assertThat(result.adjusted()).isTrue();
        assertThat(result.rule()).isEqualTo("funnel-root-winsorised");
    }

    @Test
    void a_ratio_of_counts_takes_one_standard_error_in_z_and_in_the_limits() {
        FunnelResult result = funnel(COUNT_RATIO, site("A", 40, 80), site("B", 60, 20));
        assertThat(result.target()).isEqualTo(1);
        double error = Math.sqrt(40 / (40.5 * 40.5) + 80 / (80.5 * 80.5));
        Unit unit = result.units().getFirst();
        assertThat(unit.z()).isCloseTo(Math.log(40.5 / 80.5) / error, CLOSE);
        assertThat(unit.upper95()).isCloseTo(Math.exp(1.959964 * error), CLOSE);
        assertThat(unit.lower998()).isCloseTo(Math.exp(-3.090232 * error), CLOSE);
        assertThat(result.rule()).isEqualTo("funnel-log-half");
    }

    @Test
    void a_ratio_has_the_target_one_and_poisson_limits() {
        FunnelResult result = funnel(RATIO, site("A", 12, 3));
        assertThat(result.target()).isEqualTo(1);
        assertThat(result.rule()).isEqualTo("funnel-exact");
        assertThat(result.units().getFirst().lower998()).isZero();
        assertThat(result.units().getFirst().outside998()).isNotEqualTo(Side.NONE);
    }

    @Test
    void sites_without_a_denominator_or_a_number_are_listed_and_enter_nothing() {
        FunnelResult with = funnel(
                PROPORTION,
                site("A", 5, 10),
                site("B", 3, 0),
                new FunnelUnit("C", null, 4.0),
                new FunnelUnit("D", 4.0, null),
                site("E", 1, 10));
        assertThat(with.left())
                .containsExactly(
                        new Left("B", "Its denominator is zero."),
                        new Left("C", "Its numerator is missing."),
                        new Left("D", "Its denominator is missing."));
        FunnelResult without = funnel(PROPORTION, site("A", 5, 10), site("E", 1, 10));
        assertThat(with.units()).isEqualTo(without.units());
        assertThat(with.phi()).isEqualTo(without.phi());
        assertThat(with.target()).isEqualTo(0.3);
    }

    @Test
    void rows_of_one_site_are_added_up_and_a_missing_part_leaves_it_out() {
        FunnelResult result = funnel(
                PROPORTION,
                site("A", 1, 10),
                site("B", 2, 10),
                site("A", 3, 20),
                site("C", 1, 5),
                new FunnelUnit("C", null, 5.0));
        assertThat(result.units()).extracting(Unit::id).containsExactly("A", "B");
        assertThat(result.units().getFirst().numerator()).isEqualTo(4);
        assertThat(result.units().getFirst().denominator()).isEqualTo(30);
        assertThat(result.notes()).contains("A is given in 2 rows; they are added up.");
        assertThat(result.left()).extracting(Left::id).containsExactly("C");
    }

    @Test
    void sites_without_events_have_no_logarithm_and_count_as_trimmed() {
        List<FunnelUnit> units = new ArrayList<>();
        IntStream.range(0, 5).forEach(i -> units.add(site("Z" + i, 0, 10)));
        IntStream.range(0, 15).forEach(i -> units.add(site("S" + i, i + 3, 10)));
        FunnelResult truncated = Funnel.of(RATIO.with(Overdispersion.TRUNCATED, 0.1), units);
        assertThat(truncated.units().getFirst().z()).isNull();
        assertThat(truncated.units().getFirst().value()).isZero();
        assertThat(truncated.n()).isEqualTo(13);
        assertThat(truncated.phi()).isFinite();
        assertThat(truncated.notes()).anyMatch(note -> note.endsWith("count as trimmed: 5."));
        FunnelResult winsorised = Funnel.of(RATIO.with(Overdispersion.WINSORISED, 0.1), units);
        assertThat(winsorised.n()).isEqualTo(20);
        assertThat(winsorised.phi()).isFinite();
        FunnelResult none = funnel(RATIO.with(Overdispersion.WINSORISED, 0.1), site("A", 0, 3), site("B", 0, 4));
        assertThat(none.phi()).isNull();
        assertThat(none.tauSquared()).isNull();
        assertThat(none.n()).isZero();
        assertThat(none.notes()).anyMatch(note -> note.contains("cannot be measured"));
        assertThat(none.units().getFirst().upper95()).isPositive();
    }

    @Test
    void winsorising_pulls_the_ends_in_to_quantiles_of_type_seven() {
        // z of eleven sites: −5 … 5; the tenth and ninetieth percentile are −4 and 4
        FunnelUnit[] units = IntStream.rangeClosed(-5, 5)
                .mapToObj(i -> site("S" + i, 100 * Math.pow(1 + i / 20.0, 2), 100))
                .toArray(FunnelUnit[]::new);
        FunnelOptions root = RATIO.with(Transform.ROOT);
        assertThat(funnel(root.with(Overdispersion.WINSORISED, 0.1), units).phi())
                .isCloseTo((4 * 16 + 2 * (9 + 4 + 1)) / 11.0, within(1e-9));
        assertThat(funnel(root.with(Overdispersion.WINSORISED, 0), units).phi())
                .isCloseTo(2 * (25 + 16 + 9 + 4 + 1) / 11.0, within(1e-9));
        FunnelResult truncated = funnel(root.with(Overdispersion.TRUNCATED, 0.1), units);
        // ranks 1 … 11 in ten strata of 1.2: the first has rank 1, the last rank 11
        assertThat(truncated.n()).isEqualTo(9);
        assertThat(truncated.phi()).isCloseTo(2 * (16 + 9 + 4 + 1) / 9.0, within(1e-9));
        assertThat(funnel(root.with(Overdispersion.TRUNCATED, 0), units).n()).isEqualTo(11);
    }

    @Test
    void over_dispersion_is_measured_where_it_is_not_applied_and_not_applied_where_there_is_none() {
        FunnelUnit[] wide = {site("A", 10, 100), site("B", 90, 100), site("C", 50, 100)};
        FunnelResult measured = funnel(PROPORTION, wide);
        assertThat(measured.phi()).isGreaterThan(1);
        assertThat(measured.tauSquared()).isPositive();
        assertThat(measured.adjusted()).isFalse();
        assertThat(measured.units().getFirst().outlier()).isTrue();
        FunnelResult applied = funnel(PROPORTION.with(Overdispersion.WINSORISED, 0.1), wide);
        assertThat(applied.phi()).isEqualTo(measured.phi());
        assertThat(applied.units().getFirst().outlier()).isFalse();
        FunnelResult needless =
                funnel(PROPORTION.with(Overdispersion.WINSORISED, 0.1), site("A", 50, 100), site("B", 51, 100));
        assertThat(needless.adjusted()).isFalse();
        assertThat(needless.rule()).isEqualTo("funnel-exact");
        assertThat(needless.tauSquared()).isZero();
        assertThat(needless.notes()).anyMatch(note -> note.contains("not widened"));
    }

    @Test
    void log_ratios_without_over_dispersion_are_measured_truncated_and_keep_their_decimals() {
        FunnelUnit[] units =
                IntStream.range(1, 21).mapToObj(i -> site("S" + i, i, 10.005)).toArray(FunnelUnit[]::new);
        assertThat(funnel(RATIO, units).n()).isEqualTo(16);
        assertThat(funnel(RATIO.with(Transform.ROOT), units).n()).isEqualTo(20);
        assertThat(funnel(RATIO, units).units().getFirst().denominator()).isEqualTo(10.005);
    }

    @Test
    void the_mortality_rule_takes_expected_events_to_two_decimals() {
        FunnelResult result = funnel(
                RATIO.with(Overdispersion.TRUNCATED, 0.1),
                site("A", 5, 435.805),
                site("B", 5, 10.006),
                site("C", 5, 10.004),
                site("D", 5, 0.015),
                site("E", 5, 0.004),
                site("F", 5, 7));
        assertThat(result.units()).extracting(Unit::denominator).containsExactly(435.8, 10.01, 10.0, 0.01, 7.0);
        assertThat(result.left()).extracting(Left::id).containsExactly("E");
    }

    @Test
    void one_site_and_no_site_and_no_events_are_answered_with_what_is_missing() {
        FunnelResult one = funnel(PROPORTION.with(Overdispersion.WINSORISED, 0.1), site("A", 3, 10));
        assertThat(one.tauSquared()).isZero();
        assertThat(one.notes()).anyMatch(note -> note.contains("one site"));
        FunnelResult none = funnel(PROPORTION);
        assertThat(none.target()).isNull();
        assertThat(none.phi()).isNull();
        assertThat(none.notes()).containsExactly("No site can be plotted.");
        FunnelResult nothing = funnel(COUNT_RATIO, site("A", 0, 10), site("B", 0, 3));
        assertThat(nothing.target()).isNull();
        assertThat(nothing.units()).extracting(Unit::value).containsExactly(0.0, 0.0);
        assertThat(nothing.units().getFirst().upper95()).isNull();
        assertThat(nothing.units().getFirst().outlier()).isFalse();
        assertThat(nothing.notes()).containsExactly("No site has any events, so there is no target.");
        FunnelResult zero = funnel(PROPORTION, site("A", 0, 10), site("B", 0, 3));
        assertThat(zero.target()).isZero();
        assertThat(zero.units()).allMatch(unit -> unit.lower998() == 0 && unit.upper998() == 0 && !unit.outlier());
        assertThat(zero.notes()).anyMatch(note -> note.contains("The target is nought"));
        FunnelResult full = funnel(PROPORTION, site("A", 10, 10), site("B", 3, 3));
        assertThat(full.units()).noneMatch(Unit::outlier);
        assertThat(full.notes()).anyMatch(note -> note.contains("The target is one"));
    }

    @Test
    void options_without_a_meaning_are_told_and_not_used() {
        assertThat(funnel(PROPORTION.with(Transform.LOG), site("A", 1, 2)).notes())
                .anyMatch(note -> note.contains("log is not used"));
        assertThat(funnel(COUNT_RATIO.with(Transform.ROOT), site("A", 1, 2)).notes())
                .anyMatch(note -> note.contains("root is not used"));
        assertThat(funnel(COUNT_RATIO.with(Limits.WILSON), site("A", 1, 2)).notes())
                .anyMatch(note -> note.contains("wilson is not used"));
        assertThat(funnel(COUNT_RATIO.with(Transform.LOG), site("A", 10, 20), site("B", 30, 20))
                        .notes())
                .isEmpty();
        assertThat(funnel(RATIO.with(Transform.ROOT), site("A", 10, 20), site("B", 30, 20))
                        .notes())
                .isEmpty();
    }

    @Test
    void every_fault_is_named() {
        assertThat(faults(
                        PROPORTION.with(Limits.CHI_SQUARE).withTarget(1.5).with(Overdispersion.NONE, 0.5),
                        site("A", 3, 2),
                        site("B", -1, Double.POSITIVE_INFINITY),
                        site("C", Double.NaN, 2e15),
                        site("D", 3, 0)))
                .containsExactly(
                        "trim TRIM_OUT_OF_RANGE",
                        "limits LIMITS_NOT_FOR_KIND",
                        "target TARGET_OUT_OF_RANGE",
                        "units[0].numerator NUMERATOR_ABOVE_DENOMINATOR",
                        "units[1].numerator NUMBER_NEGATIVE",
                        "units[1].denominator NUMBER_TOO_LARGE",
                        "units[2].numerator NUMBER_TOO_LARGE",
                        "units[2].denominator NUMBER_TOO_LARGE");
        assertThat(faults(RATIO.with(Limits.ARCSINE).withTarget(0.5)))
                .containsExactly("limits LIMITS_NOT_FOR_KIND", "target TARGET_NOT_FOR_KIND");
        assertThat(faults(RATIO.with(Limits.WILSON))).containsExactly("limits LIMITS_NOT_FOR_KIND");
        assertThat(faults(PROPORTION.withTarget(-0.1).with(Overdispersion.NONE, -0.1)))
                .containsExactly("trim TRIM_OUT_OF_RANGE", "target TARGET_OUT_OF_RANGE");
        assertThat(faults(PROPORTION.withTarget(Double.NaN).with(Overdispersion.NONE, Double.NaN)))
                .hasSize(2);
        assertThatThrownBy(() -> funnel(PROPORTION, site("A", 3, 2)))
                .isInstanceOf(StatisticsFaultsException.class)
                .hasMessageContaining("not above the denominator");
    }

    @Test
    void a_number_that_is_no_number_of_cases_is_one_fault_and_not_two() {
        assertThat(faults(PROPORTION, site("A", 2e15, 3), site("B", 1, -1)))
                .containsExactly("units[0].numerator NUMBER_TOO_LARGE", "units[1].denominator NUMBER_NEGATIVE");
    }

    @Test
    void what_is_at_the_edge_is_no_fault() {
        assertThat(faults(PROPORTION.withTarget(0).with(Overdispersion.NONE, 0), site("A", 2, 2), site("B", 0, 1e9)))
                .isEmpty();
        assertThat(faults(PROPORTION.withTarget(1), site("A", 2, 2))).isEmpty();
        assertThat(faults(RATIO, site("A", 3, 2.5))).isEmpty();
        assertThat(faults(COUNT_RATIO, site("A", 3, 2.5), site("B", 3, 1e15))).isEmpty();
        assertThat(faults(PROPORTION.with(Limits.WILSON), site("A", 1, 2.5), site("B", 1, 1e15)))
                .isEmpty();
    }

    @Test
    void exact_limits_need_whole_cases_and_not_too_many() {
        assertThat(faults(PROPORTION, site("A", 1, 2.5), site("B", 1, 1e9 + 1)))
                .containsExactly(
                        "units[0].denominator DENOMINATOR_NOT_WHOLE", "units[1].denominator DENOMINATOR_TOO_LARGE");
        assertThat(faults(RATIO, site("A", 1, 1e10))).containsExactly("units[0].denominator DENOMINATOR_TOO_LARGE");
        assertThat(funnel(PROPORTION.withTarget(0.5), site("A", 5e8, 1e9))
                        .units()
                        .getFirst()
                        .upper95())
                .isCloseTo(0.5 + 1.959964 * Math.sqrt(0.25 / 1e9), within(1e-8));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatever_the_kind_limits_lie_in_order_around_the_target(Kind kind) {
        FunnelUnit[] units = IntStream.range(1, 60)
                .mapToObj(i -> site("S" + i, i % 7 * i / 10.0, i * 3))
                .toArray(FunnelUnit[]::new);
        for (Overdispersion overdispersion : Overdispersion.values()) {
            FunnelResult result = funnel(FunnelOptions.of(kind).with(overdispersion, 0.1), units);
            assertThat(result.units()).allSatisfy(unit -> {
                double[] ordered = {unit.lower998(), unit.lower95(), result.target(), unit.upper95(), unit.upper998()};
                assertThat(ordered).isSortedAccordingTo(Double::compare);
            });
            assertThat(Arrays.stream(Side.values()).map(Side::word)).containsExactly("none", "low", "high");
        }
    }

    @Test
    void a_site_so_small_that_its_upper_limit_is_beyond_all_numbers_has_none() {
        List<FunnelUnit> units = new ArrayList<>(
                IntStream.range(0, 20).mapToObj(i -> site("S" + i, 1 + i, 10)).toList());
        units.add(site("tiny", 5, 1e-300));
        FunnelResult widened = Funnel.of(RATIO.with(Overdispersion.WINSORISED, FunnelOptions.TRIM), units);
        Unit tiny = widened.units().getLast();
        assertThat(tiny.upper95()).isNull();
        assertThat(tiny.upper998()).isNull();
        assertThat(tiny.lower998()).isZero();
        assertThat(tiny.outlier()).isFalse();
        assertThat(widened.units().getFirst().upper998()).isFinite();
        assertThat(widened.notes()).contains("Sites so small that no figure would be too high have no upper limit: 1.");
    }
}

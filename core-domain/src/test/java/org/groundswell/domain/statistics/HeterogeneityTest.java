package org.groundswell.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.groundswell.domain.statistics.Heterogeneity.Method;
import org.groundswell.domain.statistics.HeterogeneityResult.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HeterogeneityTest {

    /** BCG vaccine trials (Colditz 1994): cases and others, vaccinated and not. */
    private static final double[][] BCG = {
        {4, 119, 11, 128},
        {6, 300, 29, 274},
        {3, 228, 11, 209},
        {62, 13536, 248, 12619},
        {33, 5036, 47, 5761},
        {180, 1361, 372, 1079},
        {8, 2537, 10, 619},
        {505, 87886, 499, 87892},
        {29, 7470, 45, 7232},
        {17, 1699, 65, 1600},
        {186, 50448, 141, 27197},
        {5, 2493, 3, 2338},
        {27, 16886, 29, 17825}
    };

    private static HeterogeneityUnit unit(String id, Double estimate, Double variance) {
        return new HeterogeneityUnit(id, estimate, variance);
    }

    private static List<HeterogeneityUnit> bcg() {
        return IntStream.range(0, BCG.length)
                .mapToObj(i -> {
                    double[] t = BCG[i];
                    double risk = Math.log(t[0] / (t[0] + t[1]) / (t[2] / (t[2] + t[3])));
                    double variance = 1 / t[0] - 1 / (t[0] + t[1]) + 1 / t[2] - 1 / (t[2] + t[3]);
                    return unit("T" + i, risk, variance);
                })
                .toList();
    }

    /** As metafor's manual prints them; I² of Paule and Mandel follows from its τ² as that of the others does. */
    @ParameterizedTest
    @CsvSource({
        "DL, 0.3088, -0.7141, 0.1787, 92.12",
        "PM, 0.3181, -0.7150, 0.1809, 92.33",
        "REML, 0.3132, -0.7145, 0.1798, 92.22"
    })
    void the_bcg_trials_come_out_as_metafor_documents(
            Method method, double tauSquared, double mean, double error, double i) {
        HeterogeneityResult result = Heterogeneity.of(method, bcg());
        assertThat(result.tauSquared()).isCloseTo(tauSquared, within(1e-4));
        assertThat(result.mean()).isCloseTo(mean, within(1e-4));
        assertThat(result.error()).isCloseTo(error, within(1e-4));
        assertThat(result.iSquared()).isCloseTo(i, within(0.01));
        assertThat(result.q()).isCloseTo(152.2330, within(1e-4));
        assertThat(result.k()).isEqualTo(13);
        assertThat(result.rule()).isEqualTo("heterogeneity-" + method.word());
    }

    @Test
    void predictions_are_drawn_to_the_mean_by_how_little_is_known() {
        HeterogeneityResult result = Heterogeneity.of(
                Method.DL,
                List.of(unit("A", 1.0, 0.1), unit("B", 2.0, 0.1), unit("C", null, 0.1), unit("D", 1.0, null)));
        assertThat(result.tauSquared()).isCloseTo(0.4, within(1e-12));
        Unit first = result.units().getFirst();
        assertThat(first.weight()).isCloseTo(0.8, within(1e-12));
        assertThat(first.blup()).isCloseTo(0.8 * 1 + 0.2 * 1.5, within(1e-12));
        assertThat(first.error()).isCloseTo(Math.sqrt(0.8 * 0.1 + 0.04 * 0.25), within(1e-12));
        assertThat(first.upper() - first.blup()).isCloseTo(1.959964 * first.error(), within(1e-6));
        assertThat(first.blup() - first.lower()).isCloseTo(1.959964 * first.error(), within(1e-6));
        assertThat(result.predictionUpper() - result.mean()).isCloseTo(1.959964 * Math.sqrt(0.65), within(1e-6));
        assertThat(result.mean() - result.predictionLower()).isCloseTo(1.959964 * Math.sqrt(0.65), within(1e-6));
        assertThat(result.left())
                .extracting(FunnelResult.Left::why)
                .containsExactly("Its estimate is missing.", "Its variance is missing.");
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void small_variances_lose_no_digits(Method method) {
        // proportions of large sites: with equal variances all three have the closed form
        double[] estimates = {0.10, 0.12, 0.11, 0.15, 0.09};
        List<HeterogeneityUnit> units = IntStream.range(0, 5)
                .mapToObj(i -> unit("S" + i, estimates[i], 1e-5))
                .toList();
        double expected = 0.00053 - 1e-5;
        assertThat(Heterogeneity.of(method, units).tauSquared()).isCloseTo(expected, within(1e-12));
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void estimates_far_apart_are_no_trouble(Method method) {
        List<HeterogeneityUnit> units = List.of(unit("A", 0.0, 1.0), unit("B", 1000.0, 1.0), unit("C", -1000.0, 1.0));
        assertThat(Heterogeneity.of(method, units).tauSquared()).isCloseTo(1e6 - 1, within(1e-2));
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void sites_that_do_not_differ_are_all_predicted_at_the_mean(Method method) {
        HeterogeneityResult result =
                Heterogeneity.of(method, List.of(unit("A", 2.0, 0.1), unit("B", 2.0, 0.2), unit("C", 2.0, 0.4)));
        assertThat(result.tauSquared()).isZero();
        assertThat(result.iSquared()).isZero();
        assertThat(result.q()).isZero();
        assertThat(result.units()).allMatch(unit -> Math.abs(unit.blup() - 2) < 1e-12 && unit.weight() == 0);
    }

    @Test
    void one_site_and_none_say_what_cannot_be_computed() {
        HeterogeneityResult one = Heterogeneity.of(Method.REML, List.of(unit("A", 2.0, 0.25), unit("B", 3.0, 0.0)));
        assertThat(one.mean()).isEqualTo(2);
        assertThat(one.error()).isEqualTo(0.5);
        assertThat(one.tauSquared()).isNull();
        assertThat(one.units().getFirst().estimate()).isEqualTo(2);
        assertThat(one.units().getFirst().blup()).isNull();
        assertThat(one.left().getFirst().why()).contains("variance is zero");
        assertThat(one.notes()).containsExactly("With one site there is no variance between sites.");
        HeterogeneityResult none = Heterogeneity.of(Method.DL, List.of());
        assertThat(none.mean()).isNull();
        assertThat(none.k()).isZero();
        assertThat(none.notes()).containsExactly("No site has an estimate with a variance.");
    }

    @Test
    void every_fault_is_named() {
        List<HeterogeneityUnit> units = List.of(
                unit("A", Double.NaN, -1.0),
                unit("A", 2e15, 1e-31),
                unit("B", -1e15, 1e15),
                unit("C", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
                unit("D", 1.0, 1e-30),
                unit("E", 1.0, Double.NaN));
        assertThat(Heterogeneity.faults(units))
                .extracting(fault -> fault.field() + " " + fault.code())
                .containsExactly(
                        "units[0].estimate NUMBER_TOO_LARGE",
                        "units[0].variance NUMBER_NEGATIVE",
                        "units[1].id ID_TWICE",
                        "units[1].estimate NUMBER_TOO_LARGE",
                        "units[1].variance NUMBER_OUT_OF_RANGE",
                        "units[3].estimate NUMBER_TOO_LARGE",
                        "units[3].variance NUMBER_OUT_OF_RANGE",
                        "units[5].variance NUMBER_OUT_OF_RANGE");
        assertThatThrownBy(() -> Heterogeneity.of(Method.DL, units)).isInstanceOf(StatisticsFaultsException.class);
    }

    @Test
    void brents_search_finds_roots_from_either_side() {
        assertThat(Brent.root(x -> x * x - 2, 0, 2, 1e-15)).isCloseTo(Math.sqrt(2), within(1e-14));
        assertThat(Brent.root(x -> 2 - x * x, 0, 2, 1e-15)).isCloseTo(Math.sqrt(2), within(1e-14));
        assertThat(Brent.root(x -> Math.exp(-x) - x, 2, 0, 1e-15)).isCloseTo(0.5671432904097838, within(1e-14));
        assertThat(Brent.root(x -> x, 0, 1, 1e-15)).isZero();
        assertThat(Brent.root(x -> x - 1, 0, 1, 1e-15)).isEqualTo(1);
        assertThat(Brent.root(x -> Math.cbrt(x - 0.3), -10, 20, 1e-13)).isCloseTo(0.3, within(1e-12));
    }
}

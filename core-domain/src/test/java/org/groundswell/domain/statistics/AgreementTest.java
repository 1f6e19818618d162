package org.groundswell.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.groundswell.domain.statistics.KrippendorffAlpha.Metric;
import org.groundswell.domain.statistics.WeightedKappa.Pair;
import org.groundswell.domain.statistics.WeightedKappa.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AgreementTest {

    /** Four observers of twelve units (Krippendorff 2011, section C); 0 where one did not rate. */
    private static final int[][] KRIPPENDORFF = {
        {1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0},
        {1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3},
        {0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0},
        {1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0}
    };

    /** Six targets, four judges (Shrout and Fleiss 1979, table 2). */
    private static final List<double[]> SHROUT = List.of(
            new double[] {9, 2, 5, 8},
            new double[] {6, 1, 3, 2},
            new double[] {8, 4, 6, 8},
            new double[] {7, 1, 2, 6},
            new double[] {10, 5, 6, 9},
            new double[] {6, 2, 4, 7});

    private static List<Rating> krippendorff() {
        List<Rating> ratings = new ArrayList<>();
        for (int rater = 0; rater < 4; rater++) {
            for (int unit = 0; unit < 12; unit++) {
                int value = KRIPPENDORFF[rater][unit];
                ratings.add(new Rating("U" + unit, "R" + rater, value == 0 ? null : (double) value));
            }
        }
        return ratings;
    }

    private static Rating rating(String unit, String rater, double value) {
        return new Rating(unit, rater, value);
    }

    @ParameterizedTest
    @CsvSource({"NOMINAL, 0.743", "ORDINAL, 0.815", "INTERVAL, 0.849", "RATIO, 0.797"})
    void krippendorffs_own_example_comes_out_as_published(Metric metric, double expected) {
        KrippendorffAlpha alpha = KrippendorffAlpha.of(metric, krippendorff());
        assertThat(alpha.alpha()).isCloseTo(expected, within(5e-4));
        assertThat(alpha.units()).isEqualTo(12);
        assertThat(alpha.raters()).isEqualTo(4);
        // eight units of four ratings, two of three, one of two; the last has one
        assertThat(alpha.pairs()).isEqualTo(8 * 6 + 2 * 3 + 1);
        assertThat(alpha.reason()).isNull();
        assertThat(alpha.notes()).containsExactly("Units with fewer than two ratings do not count: 1.");
        assertThat(alpha.rule()).isEqualTo("krippendorff-" + metric.word());
    }

    @ParameterizedTest
    @EnumSource(Metric.class)
    void perfect_agreement_is_one_and_none_is_told_where_nothing_varies(Metric metric) {
        KrippendorffAlpha perfect = KrippendorffAlpha.of(
                metric, List.of(rating("A", "x", 1), rating("A", "y", 1), rating("B", "x", 2), rating("B", "y", 2)));
        assertThat(perfect.alpha()).isEqualTo(1);
        assertThat(perfect.notes()).isEmpty();
        KrippendorffAlpha same = KrippendorffAlpha.of(metric, List.of(rating("A", "x", 1), rating("A", "y", 1)));
        assertThat(same.alpha()).isNull();
        assertThat(same.reason()).contains("all ratings are the same");
        KrippendorffAlpha alone = KrippendorffAlpha.of(metric, List.of(rating("A", "x", 1), rating("B", "y", 2)));
        assertThat(alone.alpha()).isNull();
        assertThat(alone.pairs()).isZero();
        assertThat(alone.reason()).contains("no unit has two ratings");
        assertThat(KrippendorffAlpha.of(metric, List.of()).units()).isZero();
    }

    @Test
    void every_fault_of_ratings_is_named() {
        List<Rating> ratings = List.of(
                rating("A", "x", 1),
                rating("A", "x", 2),
                rating("B", "x", Double.NaN),
                rating("C", "x", -1),
                rating("D", "x", 2e15));
        assertThat(KrippendorffAlpha.faults(Metric.RATIO, ratings))
                .extracting(fault -> fault.field() + " " + fault.code())
                .containsExactly(
                        "ratings[1] RATING_TWICE",
                        "ratings[2].value NUMBER_TOO_LARGE",
                        "ratings[3].value NUMBER_NEGATIVE",
                        "ratings[4].value NUMBER_TOO_LARGE");
        assertThat(KrippendorffAlpha.faults(Metric.INTERVAL, List.of(rating("A", "x", -1e15), rating("A", "y", 0))))
                .isEmpty();
        assertThat(KrippendorffAlpha.faults(Metric.RATIO, List.of(rating("A", "x", 0))))
                .isEmpty();
        assertThatThrownBy(() -> KrippendorffAlpha.of(Metric.NOMINAL, ratings))
                .isInstanceOf(StatisticsFaultsException.class);
    }

    @Test
    void the_ratio_metric_goes_through_pairs_of_values_and_so_takes_a_few_thousand() {
        List<Rating> most =
                IntStream.range(0, 3_000).mapToObj(i -> rating("U" + i, "x", i)).toList();
        assertThat(KrippendorffAlpha.faults(Metric.RATIO, most)).isEmpty();
        List<Rating> more = new ArrayList<>(most);
        more.add(rating("more", "x", 3_000));
        assertThat(KrippendorffAlpha.faults(Metric.RATIO, more))
                .extracting(StatisticsFault::code)
                .containsExactly("VALUES_TOO_MANY");
        assertThat(KrippendorffAlpha.faults(Metric.INTERVAL, more)).isEmpty();
    }

    @Test
    void kappa_weighs_by_the_values_of_categories_where_irr_takes_their_order() {
        List<Pair> pairs = List.of(new Pair(1, 1), new Pair(2, 5), new Pair(5, 5), new Pair(1, 2));
        // by value: costs 0, 3, 0, 1 of 4 rows; by chance (1, 1, 2, 5) × (1, 2, 5, 5)
        double observed = (3 + 1) / 4.0;
        double expected = (0 + 1 + 4 + 4 + 0 + 1 + 4 + 4 + 1 + 0 + 3 + 3 + 4 + 3 + 0 + 0) / 16.0;
        assertThat(WeightedKappa.of(Weight.EQUAL, pairs).kappa()).isCloseTo(1 - observed / expected, within(1e-12));
        double observedSquares = (9 + 1) / 4.0;
        double expectedSquares = (0 + 1 + 16 + 16 + 0 + 1 + 16 + 16 + 1 + 0 + 9 + 9 + 16 + 9 + 0 + 0) / 16.0;
        assertThat(WeightedKappa.of(Weight.SQUARED, pairs).kappa())
                .isCloseTo(1 - observedSquares / expectedSquares, within(1e-12));
        List<Pair> byOrder = List.of(new Pair(0, 0), new Pair(1, 2), new Pair(2, 2), new Pair(0, 1));
        assertThat(WeightedKappa.of(Weight.SQUARED, byOrder).kappa())
                .isNotEqualTo(WeightedKappa.of(Weight.SQUARED, pairs).kappa());
        assertThat(WeightedKappa.of(Weight.UNWEIGHTED, byOrder).kappa())
                .isCloseTo(WeightedKappa.of(Weight.UNWEIGHTED, pairs).kappa(), within(1e-12));
    }

    @Test
    void cohens_two_raters_of_fifty_grants() {
        // 20 both yes, 15 both no, 5 and 10 apart: observed 0.7, by chance 0.5
        List<Pair> pairs = new ArrayList<>();
        IntStream.range(0, 50).forEach(i -> pairs.add(new Pair(i < 25 ? 1 : 0, i < 20 || (i >= 25 && i < 35) ? 1 : 0)));
        WeightedKappa kappa = WeightedKappa.of(Weight.UNWEIGHTED, pairs);
        assertThat(kappa.kappa()).isCloseTo(0.4, within(1e-12));
        assertThat(kappa.agreement()).isEqualTo(0.7);
        assertThat(kappa.n()).isEqualTo(50);
        assertThat(kappa.reason()).isNull();
    }

    @Test
    void kappa_without_variation_cannot_be_estimated() {
        WeightedKappa same = WeightedKappa.of(Weight.EQUAL, List.of(new Pair(3, 3), new Pair(3, 3)));
        assertThat(same.kappa()).isNull();
        assertThat(same.agreement()).isEqualTo(1);
        assertThat(same.reason()).contains("cannot be estimated");
        assertThat(WeightedKappa.of(Weight.EQUAL, List.of()).reason()).contains("no unit");
        WeightedKappa constant = WeightedKappa.of(Weight.EQUAL, List.of(new Pair(3, 3), new Pair(3, 4)));
        assertThat(constant.kappa()).isZero();
        assertThat(constant.z()).isNull();
    }

    @Test
    void gwets_coefficient_counts_units_rated_once_for_chance_only() {
        List<double[]> units = List.of(
                new double[] {1, 1}, new double[] {1, 2}, new double[] {2, 2, 2}, new double[] {1}, new double[] {});
        GwetAgreement agreement = GwetAgreement.of(GwetAgreement.Chance.GWET, GwetAgreement.Weights.IDENTITY, units);
        double share = (1 + 0.5 + 0 + 1) / 4;
        double chance = 2 * share * (1 - share);
        assertThat(agreement.observed()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(agreement.coefficient()).isCloseTo((2 / 3.0 - chance) / (1 - chance), within(1e-12));
        assertThat(agreement.error()).isPositive();
        GwetAgreement one = GwetAgreement.of(
                GwetAgreement.Chance.FLEISS, GwetAgreement.Weights.ORDINAL, List.of(new double[] {1, 2}));
        assertThat(one.error()).isNull();
        assertThat(GwetAgreement.of(
                                GwetAgreement.Chance.GWET,
                                GwetAgreement.Weights.IDENTITY,
                                List.of(new double[] {1, 1}, new double[] {1, 1}))
                        .reason())
                .contains("all ratings are the same");
        assertThat(GwetAgreement.of(
                                GwetAgreement.Chance.GWET, GwetAgreement.Weights.IDENTITY, List.of(new double[] {1}))
                        .reason())
                .contains("no unit has two");
    }

    @Test
    void ordinal_weights_grow_with_the_categories_between() {
        List<double[]> near =
                List.of(new double[] {1, 2}, new double[] {2, 3}, new double[] {3, 3}, new double[] {1, 1});
        GwetAgreement agreement = GwetAgreement.of(GwetAgreement.Chance.GWET, GwetAgreement.Weights.ORDINAL, near);
        // neighbours of three categories agree by 1 − 1/3
        assertThat(agreement.observed()).isCloseTo((2 / 3.0 + 2 / 3.0 + 1 + 1) / 4, within(1e-12));
    }

    @Test
    void shrout_and_fleiss_come_out_as_published() {
        RaterIcc icc = RaterIcc.of(SHROUT);
        assertThat(icc.units()).isEqualTo(6);
        assertThat(icc.raters()).isEqualTo(4);
        double[] published = {0.17, 0.29, 0.71, 0.44, 0.62, 0.91};
        for (int i = 0; i < published.length; i++) {
            assertThat(icc.forms().get(i).icc()).isCloseTo(published[i], within(0.005));
            assertThat(icc.forms().get(i).average()).isEqualTo(i > 2);
            assertThat(icc.forms().get(i).lower()).isLessThan(icc.forms().get(i).icc());
            assertThat(icc.forms().get(i).upper())
                    .isGreaterThan(icc.forms().get(i).icc());
        }
        // psych's manual for these data
        assertThat(icc.forms().get(0).lower()).isCloseTo(-0.133, within(5e-4));
        assertThat(icc.forms().get(0).upper()).isCloseTo(0.723, within(5e-4));
        assertThat(icc.forms().get(1).lower()).isCloseTo(0.019, within(5e-4));
        assertThat(icc.forms().get(1).upper()).isCloseTo(0.761, within(5e-4));
        assertThat(icc.forms().get(2).lower()).isCloseTo(0.342, within(5e-4));
        assertThat(icc.forms().get(2).upper()).isCloseTo(0.946, within(5e-4));
    }

    @Test
    void raters_that_cannot_be_compared_say_why() {
        assertThat(RaterIcc.of(List.of()).reason()).contains("two units and two raters");
        assertThat(RaterIcc.of(List.of(new double[] {1, 2})).reason()).contains("two units and two raters");
        assertThat(RaterIcc.of(List.of(new double[] {1}, new double[] {2})).reason())
                .contains("two raters");
        RaterIcc same = RaterIcc.of(List.of(new double[] {1.1, 2.2}, new double[] {1.1, 2.2}));
        assertThat(same.reason()).contains("units do not differ");
        assertThat(same.forms()).isEmpty();
        assertThatThrownBy(() -> RaterIcc.of(List.of(new double[] {1, 2}, new double[] {1})))
                .isInstanceOf(IllegalArgumentException.class);
        // one rater is always one higher: their order agrees perfectly, their values do not
        RaterIcc shifted = RaterIcc.of(List.of(new double[] {1, 2}, new double[] {2, 3}, new double[] {4, 5}));
        assertThat(shifted.forms().get(2).icc()).isEqualTo(1);
        assertThat(shifted.forms().get(2).lower()).isNull();
        assertThat(shifted.forms().get(1).icc()).isLessThan(1);
        assertThat(shifted.forms().get(0).upper()).isNotNull();
    }
}

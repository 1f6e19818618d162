package org.groundswell.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IccTest {

    /** Yield of dyestuff from six batches (Davies 1947), lme4's own example. */
    private static final double[][] DYESTUFF = {
        {1545, 1440, 1440, 1520, 1580}, {1540, 1555, 1490, 1560, 1495}, {1595, 1550, 1605, 1510, 1560},
        {1445, 1440, 1595, 1465, 1545}, {1595, 1630, 1515, 1635, 1625}, {1520, 1455, 1450, 1480, 1445}
    };

    private static List<SiteValue> values(double[]... sites) {
        List<SiteValue> values = new ArrayList<>();
        for (int i = 0; i < sites.length; i++) {
            for (double value : sites[i]) {
                values.add(new SiteValue("S" + i, value));
            }
        }
        return values;
    }

    @Test
    void the_dyestuff_comes_out_as_lme4_documents() {
        ContinuousIcc icc = ContinuousIcc.of(values(DYESTUFF));
        assertThat(Math.sqrt(icc.reml().varianceBetween())).isCloseTo(42.00, within(0.005));
        assertThat(Math.sqrt(icc.reml().varianceWithin())).isCloseTo(49.51, within(0.005));
        assertThat(icc.reml().mean()).isCloseTo(1527.5, within(1e-9));
        assertThat(icc.reml().error()).isCloseTo(19.38, within(0.005));
        assertThat(icc.lines().getFirst().effect()).isCloseTo(-17.6069, within(1e-3));
        assertThat(icc.lines().getFirst().prediction()).isCloseTo(1509.893, within(1e-3));
        assertThat(icc.k()).isEqualTo(6);
        assertThat(icc.n()).isEqualTo(30);
        assertThat(icc.notes()).isEmpty();
        // with equal numbers both ways agree
        assertThat(icc.anova().icc()).isCloseTo(icc.reml().icc(), within(1e-9));
    }

    @Test
    void unequal_numbers_leave_the_restricted_likelihood_at_its_greatest() {
        double[][] sites = {{1, 2, 3}, {7, 8}, {4, 4.5, 5, 9, 1}, {2}};
        ContinuousIcc icc = ContinuousIcc.of(values(sites));
        double best = deviance(sites, icc.reml().varianceBetween(), icc.reml().varianceWithin());
        for (double by : new double[] {0.98, 1.02}) {
            assertThat(deviance(
                            sites, icc.reml().varianceBetween() * by, icc.reml().varianceWithin()))
                    .isGreaterThan(best);
            assertThat(deviance(sites, icc.reml().varianceBetween(), icc.reml().varianceWithin() * by))
                    .isGreaterThan(best);
        }
        assertThat(icc.anova().sizePerSite()).isCloseTo((11 - 39 / 11.0) / 3, within(1e-12));
        assertThat(icc.lines().get(3).n()).isEqualTo(1);
        assertThat(icc.lines().get(3).error()).isGreaterThan(icc.lines().get(2).error());
    }

    /** −2 log restricted likelihood, written out site by site. */
    private static double deviance(double[][] sites, double between, double within) {
        double weights = 0;
        double weighted = 0;
        double deviance = 0;
        for (double[] site : sites) {
            double variance = between + within / site.length;
            double mean = java.util.Arrays.stream(site).average().orElseThrow();
            weights += 1 / variance;
            weighted += mean / variance;
            deviance += (site.length - 1) * Math.log(within) + Math.log(variance * site.length);
            for (double value : site) {
                deviance += (value - mean) * (value - mean) / within;
            }
        }
        for (double[] site : sites) {
            double mean = java.util.Arrays.stream(site).average().orElseThrow();
            double apart = mean - weighted / weights;
            deviance += apart * apart / (between + within / site.length);
        }
        return deviance + Math.log(weights);
    }

    @Test
    void less_variance_between_than_chance_is_reported_as_nought_and_said() {
        ContinuousIcc icc = ContinuousIcc.of(values(new double[] {1, 9}, new double[] {2, 8}, new double[] {3, 7.5}));
        assertThat(icc.anova().estimate()).isNegative();
        assertThat(icc.anova().icc()).isZero();
        assertThat(icc.reml().varianceBetween()).isZero();
        assertThat(icc.reml().icc()).isZero();
        assertThat(icc.lines()).allMatch(line -> line.effect() == 0 && line.error() == 0);
        assertThat(icc.notes()).singleElement().asString().contains("0 is reported");
    }

    @Test
    void what_cannot_be_estimated_is_said() {
        assertThat(ContinuousIcc.of(List.of()).notes())
                .singleElement()
                .asString()
                .contains("fewer than two sites");
        assertThat(ContinuousIcc.of(values(new double[] {1, 2})).anova()).isNull();
        assertThat(ContinuousIcc.of(values(new double[] {1}, new double[] {2})).notes())
                .singleElement()
                .asString()
                .contains("No site has two");
        ContinuousIcc same = ContinuousIcc.of(values(new double[] {1, 1}, new double[] {1, 1}));
        assertThat(same.anova()).isNull();
        assertThat(same.notes()).singleElement().asString().contains("All measurements are the same");
        ContinuousIcc apart = ContinuousIcc.of(values(new double[] {1, 1}, new double[] {2, 2}));
        assertThat(apart.anova().icc()).isEqualTo(1);
        assertThat(apart.reml()).isNull();
        assertThat(apart.notes()).singleElement().asString().contains("between sites only");
    }

    private static List<FunnelUnit> sites(double deviation, int sites, int cases) {
        SplittableRandom random = new SplittableRandom(7);
        return IntStream.range(0, sites)
                .mapToObj(i -> {
                    double logit = -1 + deviation * (i % 2 == 0 ? 1 : -1);
                    long events = IntStream.range(0, cases)
                            .filter(_ -> random.nextDouble() < 1 / (1 + Math.exp(-logit)))
                            .count();
                    return new FunnelUnit("S" + i, (double) events, (double) cases);
                })
                .toList();
    }

    @Test
    void a_latent_correlation_is_found_again() {
        BinaryIcc icc = BinaryIcc.of(sites(0.8, 60, 400));
        assertThat(icc.fit().intercept()).isCloseTo(-1, within(0.1));
        assertThat(icc.fit().variance()).isCloseTo(0.64, within(0.1));
        assertThat(icc.fit().latentIcc())
                .isCloseTo(icc.fit().variance() / (icc.fit().variance() + 3.289868), within(1e-6));
        assertThat(icc.fit().medianOddsRatio())
                .isCloseTo(Math.exp(0.6744898 * Math.sqrt(2 * icc.fit().variance())), within(1e-6));
        assertThat(icc.probabilityIcc()).isBetween(0.05, icc.fit().latentIcc());
        assertThat(icc.lines())
                .allMatch(line -> line.lower() < line.probability() && line.probability() < line.upper());
        BinaryIcc.Line first = icc.lines().getFirst();
        assertThat(first.probability())
                .isCloseTo(1 / (1 + Math.exp(-icc.fit().intercept() - first.effect())), within(1e-12));
        assertThat(Math.log(first.upper() / (1 - first.upper())) - icc.fit().intercept() - first.effect())
                .isCloseTo(1.959964 * first.error(), within(1e-6));
        assertThat(icc.k()).isEqualTo(60);
    }

    @Test
    void proportions_that_differ_less_than_chance_have_no_correlation() {
        List<FunnelUnit> units = IntStream.range(0, 10)
                .mapToObj(i -> new FunnelUnit("S" + i, 10.0, 40.0))
                .toList();
        BinaryIcc icc = BinaryIcc.of(units);
        assertThat(icc.fit().variance()).isZero();
        assertThat(icc.fit().medianOddsRatio()).isEqualTo(1);
        assertThat(icc.fit().intercept()).isCloseTo(Math.log(1 / 3.0), within(1e-6));
        assertThat(icc.probabilityEstimate()).isNegative();
        assertThat(icc.probabilityIcc()).isZero();
        assertThat(icc.notes()).singleElement().asString().contains("0 is reported");
        // the plain binomial likelihood
        double each = Math.log(org.apache.commons.statistics.distribution.BinomialDistribution.of(40, 0.25)
                .probability(10));
        assertThat(icc.fit().deviance()).isCloseTo(-20 * each, within(1e-6));
    }

    @Test
    void proportions_that_cannot_be_compared_say_why() {
        assertThat(BinaryIcc.of(List.of(new FunnelUnit("A", 1.0, 2.0))).notes())
                .singleElement()
                .asString()
                .contains("fewer than two sites");
        BinaryIcc none = BinaryIcc.of(List.of(new FunnelUnit("A", 0.0, 2.0), new FunnelUnit("B", 0.0, 3.0)));
        assertThat(none.fit()).isNull();
        assertThat(none.notes()).singleElement().asString().contains("All cases are alike");
        BinaryIcc all = BinaryIcc.of(
                List.of(new FunnelUnit("A", 2.0, 2.0), new FunnelUnit("B", 3.0, 3.0), new FunnelUnit("C", 1.0, 0.0)));
        assertThat(all.fit()).isNull();
        assertThat(all.left()).extracting(FunnelResult.Left::id).containsExactly("C");
        assertThatThrownBy(() -> BinaryIcc.of(List.of(new FunnelUnit("A", 3.0, 2.0))))
                .isInstanceOf(StatisticsFaultsException.class);
    }

    @Test
    void sites_of_one_case_each_have_no_correlation_on_the_probability_scale() {
        BinaryIcc icc = BinaryIcc.of(List.of(new FunnelUnit("A", 1.0, 1.0), new FunnelUnit("B", 0.0, 1.0)));
        assertThat(icc.probabilityEstimate()).isNull();
        assertThat(icc.probabilityIcc()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 10, 25, 40})
    void quadrature_is_exact_for_polynomials(int points) {
        GaussHermite rule = GaussHermite.of(points);
        double root = Math.sqrt(Math.PI);
        assertThat(rule.sum(_ -> 1)).isCloseTo(root, within(1e-12));
        assertThat(rule.sum(x -> x)).isCloseTo(0, within(1e-12));
        if (points > 1) {
            assertThat(rule.sum(x -> x * x)).isCloseTo(root / 2, within(1e-12));
        }
        if (points > 2) {
            assertThat(rule.sum(x -> x * x * x * x)).isCloseTo(root * 3 / 4, within(1e-12));
        }
    }

    @Test
    void the_search_without_slopes_finds_the_bottom_of_a_bent_valley() {
        double[] least = NelderMead.least(
                at -> Math.pow(1 - at[0], 2) + 100 * Math.pow(at[1] - at[0] * at[0], 2), new double[] {-1.2, 1});
        assertThat(least[0]).isCloseTo(1, within(1e-6));
        assertThat(least[1]).isCloseTo(1, within(1e-6));
    }
}

package org.groundswell.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.domain.statistics.StatisticsVectors.number;
import static org.groundswell.domain.statistics.StatisticsVectors.same;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.groundswell.domain.statistics.Heterogeneity.Method;
import org.groundswell.domain.statistics.StatisticsVectors.Case;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Independent cases of variance between sites, computed by metafor 3.8, lme4 1.1, ICC 2.4 and aod 1.3. */
class SpreadVectorTest {

    private static final double TOLERANCE = 1e-9;
    private static final double REML = 1e-6;

    /** What the case says of its own optimiser. */
    private static final double OPTIMISER = 1e-3;

    @TestFactory
    List<DynamicTest> random_effects() throws IOException {
        return StatisticsVectors.eachOf("heterogeneity_re", given -> {
            List<HeterogeneityUnit> units = given.table("input.csv").stream()
                    .map(row -> new HeterogeneityUnit(row.get("site"), number(row.get("yi")), number(row.get("vi"))))
                    .toList();
            Map<String, Map<String, String>> byMethod = given.table("expected.csv").stream()
                    .collect(Collectors.toMap(row -> row.get("method"), Function.identity()));
            for (Method method : Method.values()) {
                sameModel(
                        Heterogeneity.of(method, units),
                        byMethod.get(method.name()),
                        method == Method.REML ? REML : TOLERANCE);
            }
            if (given.has("expected_blup.csv")) {
                samePredictions(Heterogeneity.of(Method.REML, units), given);
            }
        });
    }

    private static void sameModel(HeterogeneityResult result, Map<String, String> row, double tolerance) {
        assertThat(result.k()).isEqualTo(Integer.parseInt(row.get("k")));
        same("tau2", result.tauSquared(), number(row.get("tau2")), tolerance);
        same("mu", result.mean(), number(row.get("mu")), tolerance);
        same("se", result.error(), number(row.get("se_mu")), tolerance);
        same("Q", result.q(), number(row.get("Q")), tolerance);
        same("I2", result.iSquared(), number(row.get("I2")), tolerance);
        same("pi_lb", result.predictionLower(), number(row.get("pi_lb")), tolerance);
        same("pi_ub", result.predictionUpper(), number(row.get("pi_ub")), tolerance);
    }

    private static void samePredictions(HeterogeneityResult result, Case given) throws IOException {
        Map<String, HeterogeneityResult.Unit> byId =
                result.units().stream().collect(Collectors.toMap(HeterogeneityResult.Unit::id, Function.identity()));
        for (Map<String, String> row : given.table("expected_blup.csv")) {
            HeterogeneityResult.Unit unit = byId.get(row.get("site"));
            same("blup", unit.blup(), number(row.get("blup")), REML);
            same("se", unit.error(), number(row.get("se")), REML);
            same("lower", unit.lower(), number(row.get("pi_lb")), REML);
            same("upper", unit.upper(), number(row.get("pi_ub")), REML);
            same("weight", unit.weight(), number(row.get("shrinkage_weight")), REML);
        }
    }

    @TestFactory
    List<DynamicTest> correlation_of_measurements() throws IOException {
        return StatisticsVectors.eachOf("icc_continuous", given -> {
            ContinuousIcc icc = ContinuousIcc.of(given.table("input.csv").stream()
                    .map(row -> new SiteValue(row.get("site"), number(row.get("value"))))
                    .toList());
            Map<String, Double> expected = quantities(given);
            ContinuousIcc.Reml reml = icc.reml();
            same("between", reml.varianceBetween(), expected.get("reml_var_between"), REML);
            same("within", reml.varianceWithin(), expected.get("reml_var_within"), REML);
            same("icc", reml.icc(), expected.get("reml_icc"), REML);
            same("mean", reml.mean(), expected.get("reml_intercept"), REML);
            same("error", reml.error(), expected.get("reml_intercept_se"), REML);
            ContinuousIcc.Anova anova = icc.anova();
            same("msb", anova.meanSquareBetween(), expected.get("anova_msb"), TOLERANCE);
            same("msw", anova.meanSquareWithin(), expected.get("anova_msw"), TOLERANCE);
            same("n0", anova.sizePerSite(), expected.get("anova_n0"), TOLERANCE);
            same("anova", anova.estimate(), expected.get("anova_icc_ICCest"), TOLERANCE);
            Map<String, ContinuousIcc.Line> bySite =
                    icc.lines().stream().collect(Collectors.toMap(ContinuousIcc.Line::site, Function.identity()));
            for (Map<String, String> row : given.table("expected_caterpillar.csv")) {
                ContinuousIcc.Line line = bySite.get(row.get("site"));
                same("effect", line.effect(), number(row.get("eb_effect")), REML);
                same("sd", line.error(), number(row.get("eb_sd")), REML);
                same("value", line.prediction(), number(row.get("eb_value")), REML);
                same("lower", line.lower(), number(row.get("lower95")), REML);
                same("upper", line.upper(), number(row.get("upper95")), REML);
                same("mean", line.siteMean(), number(row.get("site_mean")), TOLERANCE);
                assertThat(line.n()).isEqualTo(Integer.parseInt(row.get("site_n")));
            }
        });
    }

    @TestFactory
    List<DynamicTest> correlation_of_proportions() throws IOException {
        return StatisticsVectors.eachOf("icc_binary", given -> {
            List<FunnelUnit> units = given.table("input.csv").stream()
                    .map(row -> new FunnelUnit(
                            row.get("site"), number(row.get("numerator")), number(row.get("denominator"))))
                    .toList();
            Map<String, Double> expected = quantities(given);
            BinaryIcc icc = BinaryIcc.of(units);
            sameFit(icc.fit(), expected, "agq25");
            // lme4 leaves the saturated model out of the likelihood when it takes more than one point
            same("agq25", icc.fit().deviance() + 2 * saturated(units), expected.get("agq25_m2loglik"), OPTIMISER);
            BinaryIcc.Fit laplace = BinaryIcc.of(units, 1).fit();
            sameFit(laplace, expected, "laplace");
            same("laplace", laplace.deviance(), expected.get("laplace_m2loglik"), OPTIMISER);
            same("anova", icc.probabilityEstimate(), expected.get("anova_icc_aod_iccbin_C"), TOLERANCE);
            Map<String, BinaryIcc.Line> bySite =
                    icc.lines().stream().collect(Collectors.toMap(BinaryIcc.Line::site, Function.identity()));
            for (Map<String, String> row : given.table("expected_caterpillar.csv")) {
                BinaryIcc.Line line = bySite.get(row.get("site"));
                same("effect", line.effect(), number(row.get("eb_logit_effect")), OPTIMISER);
                same("sd", line.error(), number(row.get("eb_sd")), OPTIMISER);
                same("probability", line.probability(), number(row.get("eb_prob")), OPTIMISER);
            }
        });
    }

    private static void sameFit(BinaryIcc.Fit fit, Map<String, Double> expected, String prefix) {
        same("intercept", fit.intercept(), expected.get(prefix + "_intercept"), OPTIMISER);
        same("variance", fit.variance(), expected.get(prefix + "_var"), OPTIMISER);
        same("latent", fit.latentIcc(), expected.get(prefix + "_icc_latent"), OPTIMISER);
        same("mor", fit.medianOddsRatio(), expected.get(prefix + "_mor"), OPTIMISER);
    }

    private static double saturated(List<FunnelUnit> units) {
        return units.stream()
                .mapToDouble(unit -> BinomialDistribution.of(
                                unit.denominator().intValue(), unit.numerator() / unit.denominator())
                        .logProbability(unit.numerator().intValue()))
                .sum();
    }

    private static Map<String, Double> quantities(Case given) throws IOException {
        return given.table("expected.csv").stream()
                .collect(Collectors.toMap(row -> row.get("quantity"), row -> number(row.get("value"))));
    }
}

package org.groundswell.domain.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much sites differ in a proportion: the intraclass correlation on two scales that must not be confused. The latent one is that
 * of a propensity behind each case, from a logistic model with a normal effect of each site (maximum likelihood by adaptive
 * Gauss-Hermite quadrature, as lme4's {@code glmer}); the one on the probability scale is that of the cases themselves, by analysis
 * of variance (as {@code aod::iccbin}, method C), and is far smaller for rare events.
 *
 * @param k sites
 * @param fit nothing where the model cannot be fitted
 * @param probabilityEstimate as the formula gives it, also below nought; nothing where it cannot be computed
 * @param probabilityIcc the estimate, or 0 where it is negative
 * @param lines a site each, in the order given
 * @param notes what could not be computed or was decided, and why
 */
public record BinaryIcc(
        int k,
        @Nullable Fit fit,
        @Nullable Double probabilityEstimate,
        @Nullable Double probabilityIcc,
        List<Line> lines,
        List<FunnelResult.Left> left,
        List<String> notes) {

    public static final String RULE = "icc-binary";
    public static final String RULE_VERSION = "1";

    /** Enough for the quadrature to be exact to six digits. */
    public static final int POINTS = 25;

    public BinaryIcc {
        lines = List.copyOf(lines);
        left = List.copyOf(left);
        notes = List.copyOf(notes);
    }

    /**
     * @param intercept on the logit scale
     * @param variance of sites' effects on the logit scale
     * @param latentIcc variance ÷ (variance + π² ÷ 3)
     * @param medianOddsRatio between two sites taken at random, the larger over the smaller
     * @param deviance −2 log likelihood
     */
    public record Fit(double intercept, double variance, double latentIcc, double medianOddsRatio, double deviance) {}

    /**
     * @param effect the site's predicted distance from the intercept, on the logit scale
     * @param error its conditional standard deviation
     * @param probability the predicted proportion
     * @param lower of the probability, 95 %
     */
    public record Line(String site, double effect, double error, double probability, double lower, double upper) {}

    /** @throws StatisticsFaultsException as for a funnel plot of proportions */
    public static BinaryIcc of(List<FunnelUnit> units) {
        return of(units, POINTS);
    }

    /** @param points of quadrature; 1 is Laplace's approximation */
    public static BinaryIcc of(List<FunnelUnit> units, int points) {
        return LogisticSites.icc(units, points);
    }
}

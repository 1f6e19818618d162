package org.groundswell.domain.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of the variance of measurements lies between sites, by analysis of variance (as the R package ICC 2.4) and by restricted
 * maximum likelihood (as lme4), with a caterpillar of empirical Bayes predictions.
 *
 * @param k sites
 * @param n measurements
 * @param anova nothing where it cannot be computed
 * @param reml nothing where it cannot be computed
 * @param lines a site each, in the order first met; empty where there is no fit
 * @param notes what could not be computed or was decided, and why
 */
public record ContinuousIcc(
        int k, int n, @Nullable Anova anova, @Nullable Reml reml, List<Line> lines, List<String> notes) {

    public static final String RULE = "icc-continuous";
    public static final String RULE_VERSION = "1";

    public ContinuousIcc {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    /**
     * @param sizePerSite n₀, the mean number of measurements, corrected for unequal numbers
     * @param estimate as the formula gives it, below nought where sites vary less than chance lets them
     * @param icc the estimate, or 0 where it is negative
     */
    public record Anova(
            double meanSquareBetween, double meanSquareWithin, double sizePerSite, double estimate, double icc) {}

    /** @param error the standard error of the mean */
    public record Reml(double varianceBetween, double varianceWithin, double icc, double mean, double error) {}

    /**
     * @param effect the site's predicted distance from the mean
     * @param error its conditional standard deviation, that of the mean left out
     * @param prediction mean and effect
     * @param lower of the effect, by 1.96 of its conditional standard deviations
     */
    public record Line(
            String site,
            int n,
            double siteMean,
            double effect,
            double error,
            double prediction,
            double lower,
            double upper) {}

    public static ContinuousIcc of(List<SiteValue> values) {
        return new OneWay(values).icc();
    }
}

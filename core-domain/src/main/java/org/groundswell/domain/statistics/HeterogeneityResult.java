package org.groundswell.domain.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far sites truly differ.
 *
 * @param rule the estimator of τ²
 * @param ruleVersion the version of our reading of it
 * @param k how many sites it rests on
 * @param mean the weighted mean over sites; nothing where there is no site
 * @param error its standard error
 * @param predictionLower where a further site's true figure lies with 95 %
 * @param tauSquared the variance between sites; nothing for fewer than two
 * @param q Cochran's
 * @param iSquared the part of the variance that lies between sites, in per cent
 * @param units in the order given, those left out apart
 * @param notes what could not be computed, and why
 */
public record HeterogeneityResult(
        String rule,
        String ruleVersion,
        int k,
        @Nullable Double mean,
        @Nullable Double error,
        @Nullable Double predictionLower,
        @Nullable Double predictionUpper,
        @Nullable Double tauSquared,
        @Nullable Double q,
        @Nullable Double iSquared,
        List<Unit> units,
        List<FunnelResult.Left> left,
        List<String> notes) {

    public HeterogeneityResult {
        units = List.copyOf(units);
        left = List.copyOf(left);
        notes = List.copyOf(notes);
    }

    /**
     * One line of a caterpillar plot.
     *
     * @param blup the best linear unbiased prediction: the estimate drawn to the mean by 1 − shrinkage
     * @param error its standard error, that of the mean included
     * @param lower 95 %
     * @param weight τ² ÷ (τ² + variance): 1 leaves the estimate alone, 0 gives the mean
     */
    public record Unit(
            String id,
            double estimate,
            @Nullable Double blup,
            @Nullable Double error,
            @Nullable Double lower,
            @Nullable Double upper,
            @Nullable Double weight) {}
}

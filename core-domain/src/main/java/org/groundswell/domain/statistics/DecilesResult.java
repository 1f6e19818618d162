package org.groundswell.domain.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The deciles of all sites, month by month.
 *
 * @param rule the rule that they follow
 * @param ruleVersion its version
 * @param months in order
 * @param units every unit given, in the order given
 * @param notes what could not be computed, and why
 */
public record DecilesResult(String rule, String ruleVersion, List<Month> months, List<Unit> units, List<String> notes) {

    public DecilesResult {
        months = List.copyOf(months);
        units = List.copyOf(units);
        notes = List.copyOf(notes);
    }

    /**
     * @param deciles the nine from 0.1 to 0.9, or nothing where no site has a figure
     * @param overall all sites' numerators over all sites' denominators, left-out sites included; the mean for plain values
     * @param n how many sites the deciles are of
     * @param left how many were left out
     */
    public record Month(
            String at,
            @Nullable List<Double> deciles,
            @Nullable Double overall,
            int n,
            int left,
            LeftOut leftOut) {}

    /**
     * @param missing a number was not given
     * @param noRatio the denominator is zero
     * @param belowMinimum the denominator is below the least that was asked for
     */
    public record LeftOut(int missing, int noRatio, int belowMinimum) {

        public int total() {
            return missing + noRatio + belowMinimum;
        }
    }

    /**
     * @param value nothing where there is none, also given where the unit is too small to enter the deciles
     * @param percentile the share of the other sites that are lower, 0 to 1; nothing for a unit left out or alone
     */
    public record Unit(
            String id,
            String at,
            @Nullable Double value,
            @Nullable Double percentile) {}
}

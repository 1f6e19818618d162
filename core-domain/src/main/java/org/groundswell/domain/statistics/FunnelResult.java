package org.groundswell.domain.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A funnel plot in numbers.
 *
 * @param rule how its limits are made, in a word
 * @param ruleVersion the version of that rule
 * @param target the line in the middle; nothing where no site can be plotted or no centre exists
 * @param phi how much more sites vary than chance lets them, 1 where they do not; nothing where no z score can be used
 * @param tauSquared the variance between sites beyond chance, on the transformed scale
 * @param n how many z scores φ and τ² rest on
 * @param adjusted whether the limits are widened by τ²
 * @param units in the order given, those left out apart
 * @param left those that are not plotted and enter nothing
 * @param notes what could not be computed or was decided, and why
 */
public record FunnelResult(
        String rule,
        String ruleVersion,
        @Nullable Double target,
        @Nullable Double phi,
        @Nullable Double tauSquared,
        int n,
        boolean adjusted,
        List<Unit> units,
        List<Left> left,
        List<String> notes) {

    public FunnelResult {
        units = List.copyOf(units);
        left = List.copyOf(left);
        notes = List.copyOf(notes);
    }

    /** Where a figure lies from a pair of limits; on a limit is within. */
    public enum Side implements FunnelOptions.Word {
        NONE,
        LOW,
        HIGH
    }

    /**
     * @param value numerator over denominator
     * @param z from the target, in standard errors on the transformed scale; nothing where a logarithm meets no events
     */
    public record Unit(
            String id,
            double numerator,
            double denominator,
            double value,
            @Nullable Double z,
            @Nullable Double lower95,
            @Nullable Double upper95,
            @Nullable Double lower998,
            @Nullable Double upper998,
            Side outside95,
            Side outside998) {

        /** Outside the 99.8 % limits. */
        public boolean outlier() {
            return outside998 != Side.NONE;
        }
    }

    /** @param why a sentence for a person */
    public record Left(String id, String why) {}
}

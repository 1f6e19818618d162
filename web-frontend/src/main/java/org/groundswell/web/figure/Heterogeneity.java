package org.groundswell.web.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How sites differ, as the statistics' interface answers it, field for field; all on the scale of the measure's values.
 *
 * @param mu the mean of all sites
 * @param tauSquared the variance between sites
 * @param i2 the share of the differences that is not chance, 0 to 100
 */
public record Heterogeneity(
        @Nullable Double mu,
        @Nullable Double se,
        @Nullable Double tauSquared,
        @Nullable Double q,
        @Nullable Double i2,
        List<Unit> units) {

    public Heterogeneity {
        units = List.copyOf(units);
    }

    /**
     * @param blup the site's estimate, shrunk towards the mean by as much as it is uncertain; nothing where the variance between
     *     sites cannot be estimated
     */
    public record Unit(
            String id,
            @Nullable Double blup,
            @Nullable Double lower,
            @Nullable Double upper) {

        /** Whether there is an estimate with its interval. */
        boolean estimated() {
            return blup != null && lower != null && upper != null;
        }

        boolean apart(double mu) {
            return (lower != null && lower > mu) || (upper != null && upper < mu);
        }
    }
}

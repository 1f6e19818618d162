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

    /** @param blup the site's estimate, shrunk towards the mean by as much as it is uncertain */
    public record Unit(String id, double blup, double lower, double upper) {

        boolean apart(double mu) {
            return lower > mu || upper < mu;
        }
    }
}

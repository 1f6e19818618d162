package org.groundswell.web.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A funnel as the statistics' interface answers it, field for field. Whether a site is outside follows from its limits.
 *
 * @param target the level that sites are compared with
 * @param phi over-dispersion, told even where it is not applied
 * @param n sites that entered it
 * @param left sites that are not plotted, and why
 */
public record Funnel(
        @Nullable Double target,
        @Nullable Double phi,
        @Nullable Double tauSquared,
        int n,
        List<Unit> units,
        List<Left> left) {

    public Funnel {
        units = List.copyOf(units);
        left = List.copyOf(left);
    }

    public record Unit(
            String id,
            double value,
            @Nullable Double z,
            @Nullable Double lower95,
            @Nullable Double upper95,
            @Nullable Double lower998,
            @Nullable Double upper998) {

        boolean below() {
            return lower998 != null && value < lower998;
        }

        boolean above() {
            return upper998 != null && value > upper998;
        }

        boolean outside() {
            return below() || above();
        }

        /** Outside the inner limits, where one site in twenty lies by chance. */
        boolean outsideNear() {
            return (lower95 != null && value < lower95) || (upper95 != null && value > upper95);
        }
    }

    public record Left(String id, String why) {}
}

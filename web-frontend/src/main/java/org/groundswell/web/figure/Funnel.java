package org.groundswell.web.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A funnel as the statistics' interface answers it, field for field.
 *
 * @param target the level that sites are compared with
 * @param phi over-dispersion, told even where it is not applied
 * @param n sites that entered it
 * @param adjusted whether the limits are widened for it
 * @param left sites that are not plotted, and why
 * @param notes what could not be computed, and why
 */
public record Funnel(
        @Nullable Double target,
        @Nullable Double phi,
        @Nullable Double tauSquared,
        int n,
        boolean adjusted,
        List<Unit> units,
        List<Left> left,
        List<String> notes) {

    public Funnel {
        units = List.copyOf(units);
        left = List.copyOf(left);
        notes = List.copyOf(notes);
    }

    /**
     * @param flag95 none, low or high: outside the inner limits, where one site in twenty lies by chance
     * @param flag998 the same of the outer limits; not told by the limits alone, which are no help with very small sites
     */
    public record Unit(
            String id,
            double value,
            @Nullable Double z,
            @Nullable Double lower95,
            @Nullable Double upper95,
            @Nullable Double lower998,
            @Nullable Double upper998,
            String flag95,
            String flag998) {

        boolean below() {
            return flag998.equals("low");
        }

        boolean above() {
            return flag998.equals("high");
        }

        boolean outside() {
            return below() || above();
        }

        boolean outsideNear() {
            return !flag95.equals("none");
        }
    }

    public record Left(String id, String why) {}
}

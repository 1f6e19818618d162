package org.groundswell.query.variation;

import java.util.Arrays;
import java.util.List;
import org.groundswell.query.platform.fold.MeasureBrief;
import org.groundswell.query.platform.fold.SiteBrief;
import org.jspecify.annotations.Nullable;

/**
 * A funnel plot of one measure, in its own unit.
 *
 * @param from the first month taken together; nothing where there is none, as {@code to}
 * @param target all numerators over all denominators
 * @param phi how much more sites vary than chance lets them; shown whether applied or not, as τ²
 * @param adjusted whether the limits are widened for it
 * @param counts over all sites chosen
 * @param limits from the smallest to the largest denominator, to draw them by
 * @param units sites that the caller may see
 * @param left such sites as are not plotted
 * @param rule how the limits are made, with its version
 * @param notes what could not be computed, and why
 */
record FunnelRow(
        MeasureBrief measure,
        @Nullable String from,
        @Nullable String to,
        @Nullable Double target,
        @Nullable Double phi,
        @Nullable Double tauSquared,
        boolean adjusted,
        Counts counts,
        List<Limit> limits,
        List<Unit> units,
        List<Left> left,
        String rule,
        List<String> notes)
        implements FigureASite.Figures {

    /** @param within the 95 % limits; those beyond them are told apart by side, and beyond 99.8 % likewise */
    record Counts(int plotted, int left, int within, int low95, int high95, int low998, int high998) {}

    record Limit(double denominator, double lower95, double upper95, double lower998, double upper998) {}

    /** @param outside none, low or high: beyond the 99.8 % limits */
    record Unit(
            SiteBrief site,
            double numerator,
            double denominator,
            double value,
            @Nullable Double z,
            @Nullable Double lower95,
            @Nullable Double upper95,
            @Nullable Double lower998,
            @Nullable Double upper998,
            String outside95,
            String outside)
            implements FigureASite.Figure {

        @Override
        public List<@Nullable Object> cells() {
            return Arrays.asList(z, lower95, upper95, lower998, upper998, outside95, outside);
        }
    }

    record Left(SiteBrief site, String why) {}
}

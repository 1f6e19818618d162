package org.groundswell.query.variation;

import java.util.List;
import org.groundswell.query.platform.fold.MeasureBrief;
import org.groundswell.query.platform.fold.SiteBrief;
import org.jspecify.annotations.Nullable;

/**
 * Every site at the beginning and at the end of the months shown, three months each taken together.
 *
 * @param counts over all sites chosen
 * @param improved sites that began in the worst fifth and ended in the better half, among those the caller may see
 * @param units such sites as the caller may see, by code
 * @param rule who counts as having improved most, with its version
 */
record SlopeRow(
        MeasureBrief measure,
        @Nullable Window first,
        @Nullable Window latest,
        Counts counts,
        List<String> improved,
        List<Unit> units,
        String rule,
        List<String> notes) {

    record Window(String from, String to) {}

    /**
     * @param higher sites whose value is higher at the end
     * @param improved sites that improved most
     */
    record Counts(int sites, int left, int higher, int lower, int improved) {}

    record Unit(SiteBrief site, Side first, Side latest) {}

    record Side(double numerator, double denominator, double value) {}
}

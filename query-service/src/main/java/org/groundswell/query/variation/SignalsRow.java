package org.groundswell.query.variation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.groundswell.query.platform.fold.MeasureBrief;
import org.groundswell.query.platform.fold.SiteBrief;
import org.jspecify.annotations.Nullable;

/**
 * Sites' series of a measure, those that want looking at first, first: one page of them, and how many there are of each kind.
 *
 * @param counts over all sites chosen, the caller's own or not
 * @param total how many the caller may page through
 */
record SignalsRow(MeasureBrief measure, List<Count> counts, int total, List<Item> items) {

    record Count(String attention, int sites) {}

    /**
     * @param centre of the last phase, as the limits are; nothing where too few points make any
     * @param latestPeriod the newest month with a value
     */
    record Item(
            SiteBrief site,
            String attention,
            @Nullable String variationIcon,
            @Nullable String assuranceIcon,
            @Nullable Double centre,
            @Nullable Double lower,
            @Nullable Double upper,
            @Nullable String latestPeriod,
            @Nullable Double latestValue,
            List<Point> points,
            List<Happening> happenings) {}

    /**
     * @param standing why there is no value: missing, not-applicable or suspended, or none where nothing was recorded; nothing where
     *     there is one
     * @param phase between two recalculations, from 0
     */
    record Point(
            String at,
            @Nullable String standing,
            @JsonInclude @Nullable Double value,
            int phase,
            @Nullable Double centre,
            @Nullable Double lower,
            @Nullable Double upper,
            String signal) {}
}

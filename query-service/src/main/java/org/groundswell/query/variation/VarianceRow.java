package org.groundswell.query.variation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.groundswell.query.platform.fold.MeasureBrief;
import org.jspecify.annotations.Nullable;

/**
 * Whether sites grow alike: how far they truly differ, month by month.
 *
 * @param months in order
 * @param rule how τ² is estimated, with its version
 */
record VarianceRow(MeasureBrief measure, List<Month> months, String rule) {

    /**
     * @param mean of all sites, in the measure's own unit
     * @param tau the standard deviation between sites beyond chance, in the measure's own unit; nothing for fewer than two sites
     * @param lower where 95 % of sites truly lie, so {@code upper}
     * @param iSquared the part of the variance that lies between sites, in per cent
     */
    record Month(
            String period,
            int sites,
            int left,
            @JsonInclude @Nullable Double mean,
            @JsonInclude @Nullable Double tau,
            @Nullable Double lower,
            @Nullable Double upper,
            @Nullable Double iSquared) {}
}

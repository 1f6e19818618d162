package org.groundswell.query.variation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.groundswell.query.platform.fold.MeasureBrief;
import org.jspecify.annotations.Nullable;

/**
 * Deciles of all sites of a filter, month by month, with one site's line if asked for.
 *
 * @param rule the published rule by which they are computed, with its version
 * @param leftOut site-months that did not enter, told apart
 */
record DecilesRow(
        MeasureBrief measure, List<Month> months, @Nullable Line site, LeftOut leftOut, String rule) {

    /**
     * @param deciles nine, in the measure's own unit; nothing where no site has a value
     * @param overall all numerators over all denominators; the mean of plain values
     * @param n sites that entered
     * @param left sites that did not
     */
    record Month(
            String period,
            @JsonInclude @Nullable List<Double> deciles,
            @JsonInclude @Nullable Double overall,
            int n,
            int left) {}

    record Line(String code, String name, List<LinePoint> points) {}

    /** @param percentile the share of the other sites that are lower, 0 to 1; nothing where the site did not enter */
    record LinePoint(
            String period,
            String standing,
            @Nullable Double value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable Double percentile) {}

    /**
     * @param belowMinimum the denominator is zero or below the least asked for
     * @param missing recorded as missing, or never recorded though the site had begun to record
     */
    record LeftOut(int belowMinimum, int missing, int notApplicable, int suspended) {}
}

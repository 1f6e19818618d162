package org.groundswell.web.figure;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Deciles of all sites by month, with at most one site's own values.
 *
 * @param leftOut what does not enter the deciles, over all months
 */
public record DecilesReading(
        MeasureFacts measure, List<Month> months, @Nullable Site site, LeftOut leftOut) {

    /**
     * @param deciles nine values from the lowest tenth up, or nothing where there are no sites
     * @param n the sites that enter
     * @param left the sites left out
     */
    public record Month(
            YearMonth period,
            @Nullable List<Double> deciles,
            @Nullable Double overall,
            int n,
            int left) {}

    public record Site(String code, String name, List<SitePoint> points) {}

    /**
     * @param standing value, missing, not-applicable or suspended
     * @param percentile from 0 to 1 among the sites of that month; nothing where the site does not enter
     */
    public record SitePoint(
            YearMonth period,
            String standing,
            @Nullable Double value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable Double percentile) {}

    public record LeftOut(int belowMinimum, int missing, int notApplicable, int suspended) {
        public boolean none() {
            return belowMinimum + missing + notApplicable + suspended == 0;
        }
    }
}

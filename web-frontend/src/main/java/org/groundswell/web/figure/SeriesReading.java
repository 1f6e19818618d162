package org.groundswell.web.figure;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One site's own series of one measure. */
public record SeriesReading(MeasureFacts measure, String code, String name, List<SeriesPoint> points) {

    /**
     * @param standing value, missing, not-applicable or suspended
     * @param entry the ledger's entry that the figure came by
     * @param recordedAt in words
     * @param by who gave it, in words
     */
    public record SeriesPoint(
            YearMonth period,
            String standing,
            @Nullable Double value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            int definitionVersion,
            @Nullable Long entry,
            String recordedAt,
            boolean corrected,
            String by) {}
}

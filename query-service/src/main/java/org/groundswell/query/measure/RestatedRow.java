package org.groundswell.query.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure that reads otherwise now than it did just after an entry.
 *
 * @param entry the last that changed it
 */
record RestatedRow(
        String measure,
        String measureName,
        String site,
        String siteName,
        String period,
        Told was,
        Told is,
        long entry,
        Instant recordedAt,
        String by) {

    /** @param value in the measure's own unit; nothing where there is none */
    @JsonInclude
    record Told(
            String standing,
            @Nullable Double value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator) {}

    /** @param since the entry just after which they were read */
    record Page(long since, long total, int page, int size, List<RestatedRow> items) {}

    /** How many figures read otherwise now than just after an entry, over all sites. */
    record Counted(long since, long figures) {}
}

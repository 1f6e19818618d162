package org.groundswell.web.restatement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A figure that reads otherwise now than it did just after an entry. */
record RestatedReading(
        String measure,
        String measureName,
        String site,
        String siteName,
        YearMonth period,
        Told was,
        Told is,
        long entry,
        Instant recordedAt,
        String by) {

    record Told(
            String standing,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator) {}

    record Page(long since, long total, List<RestatedReading> items) {}

    /** How many figures were told anew since an entry. */
    record Counted(long since, long figures) {}
}

package org.groundswell.query.measure;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.groundswell.query.platform.fold.MeasureBrief;
import org.jspecify.annotations.Nullable;

/** A measure with all its definition versions, newest first. */
record MeasureRow(@JsonUnwrapped MeasureBrief measure, List<Definition> definitions) {

    /**
     * @param reason why the definition was changed; none for the first
     * @param entry the entry that brought it
     */
    record Definition(
            int version,
            String name,
            String role,
            String kind,
            String numerator,
            @Nullable String denominator,
            String direction,
            @Nullable BigDecimal target,
            @Nullable String unit,
            @Nullable BigDecimal per,
            @Nullable YearMonth firstMonth,
            String meaning,
            @Nullable String reason,
            long entry,
            Instant recordedAt,
            String by) {}
}

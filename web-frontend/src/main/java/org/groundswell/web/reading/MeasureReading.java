package org.groundswell.web.reading;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A measure in its newest definition, with the earlier ones and how much of it there is. */
public record MeasureReading(
        String measure,
        String name,
        @Nullable String role,
        String kind,
        @Nullable String numerator,
        @Nullable String denominator,
        String direction,
        @Nullable BigDecimal target,
        @Nullable String unit,
        @Nullable BigDecimal per,
        @Nullable YearMonth firstMonth,
        @Nullable String meaning,
        @Nullable Integer definitionVersion,
        @Nullable Long version,
        List<Definition> definitions,
        @Nullable YearMonth firstPeriod,
        @Nullable YearMonth lastPeriod,
        @Nullable Integer sites,
        @Nullable Long points) {

    public MeasureReading {
        definitions = Lists.of(definitions);
    }

    /** Part of an instrument, which is looked at as a measure is: more is better, and nothing is divided. */
    public static MeasureReading ofInstrument(String id, String name, String meaning, String unit) {
        return new MeasureReading(
                id,
                name,
                null,
                "continuous",
                null,
                null,
                "increase",
                null,
                unit,
                null,
                null,
                meaning,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null);
    }

    public boolean hasDenominator() {
        return kind.equals("proportion") || kind.equals("ratio");
    }

    public boolean hasFigures() {
        return points == null ? lastPeriod != null : points > 0;
    }

    public record Definition(
            int version,
            @Nullable String name,
            @Nullable String numerator,
            @Nullable String denominator,
            @Nullable String direction,
            @Nullable BigDecimal target,
            @Nullable String meaning,
            @Nullable String reason,
            @Nullable String by,
            @Nullable Instant recordedAt,
            @Nullable Long entry) {}
}

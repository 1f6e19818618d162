package org.groundswell.web.reading;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What moved a figure between two moments. */
public record MovedReading(
        MeasureReading measure,
        @Nullable SiteReading site,
        Side from,
        Side to,
        @Nullable BigDecimal change,
        List<Part> parts,
        Entries entries) {

    public MovedReading {
        parts = Lists.of(parts);
    }

    public record Side(
            long entry, @Nullable Instant recordedAt, YearMonth firstMonth, YearMonth lastMonth, Figure figure) {}

    public record Figure(
            @Nullable BigDecimal value, BigDecimal numerator, BigDecimal denominator, int sites, int siteMonths) {}

    public record Part(String part, @Nullable BigDecimal change, Figure after, int entries) {}

    public record Entries(int total, int withheld, List<Entry> items) {
        public Entries {
            items = Lists.of(items);
        }
    }

    public record Entry(
            String part,
            long entry,
            @Nullable Instant recordedAt,
            @Nullable String by,
            @Nullable String what,
            @Nullable String why,
            @Nullable String site,
            @Nullable String siteName,
            @Nullable YearMonth firstMonth,
            @Nullable YearMonth lastMonth,
            Amount before,
            Amount after) {}

    public record Amount(BigDecimal numerator, BigDecimal denominator, int months) {}
}

package org.groundswell.query.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.groundswell.query.platform.fold.MeasureBrief;
import org.groundswell.query.platform.fold.SiteBrief;
import org.jspecify.annotations.Nullable;

/**
 * What moved a figure between two moments. Values are in the measure's own unit with {@link #DIGITS} digits after the point; the
 * changes of the parts add up to {@code change} exactly.
 *
 * @param measure as defined at the later moment
 * @param site whose own figure it is; nothing for the figure over all sites of the filter
 * @param change nothing where there was no figure before or is none after
 * @param parts in the order in which they were applied
 * @param entries one page of the entries that caused them
 */
record MovedRow(
        MeasureBrief measure,
        @JsonInclude @Nullable SiteBrief site,
        Side from,
        Side to,
        @JsonInclude @Nullable BigDecimal change,
        List<PartRow> parts,
        Entries entries) {

    static final int DIGITS = 10;

    /** The figure at one of the two moments, and the months it is about. */
    record Side(long entry, @Nullable Instant recordedAt, YearMonth firstMonth, YearMonth lastMonth, Figure figure) {}

    /**
     * A figure with its counts.
     *
     * @param value nothing where no site has one
     * @param siteMonths how many months of how many sites it is reckoned from
     */
    record Figure(
            @JsonInclude @Nullable BigDecimal value,
            BigDecimal numerator,
            BigDecimal denominator,
            int sites,
            int siteMonths) {}

    /**
     * One part of the change.
     *
     * @param part late-data, corrections, sites-joined, sites-left, sites-moved, definition or real-change
     * @param change 0 where this part leaves nothing to divide by, so that the next bears both
     * @param after the figure once this part and those before it are applied
     * @param entries how many entries caused it
     */
    record PartRow(String part, @JsonInclude @Nullable BigDecimal change, Figure after, int entries) {}

    /**
     * @param total all that the caller may read of the parts asked for
     * @param withheld how many more there are, of sites that are not the caller's
     */
    record Entries(int total, int withheld, List<EntryRow> items) {}

    /**
     * What one entry did to one site's months.
     *
     * @param site nothing for a change of the definition itself
     */
    record EntryRow(
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

    /** What these months amount to; a numerator over a denominator, of plain values their sum over their number. */
    record Amount(BigDecimal numerator, BigDecimal denominator, int months) {}
}

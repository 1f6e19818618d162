package org.groundswell.query.variation;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.YearMonth;
import org.groundswell.query.platform.answer.Lens;
import org.groundswell.query.platform.answer.RequestFaults;
import org.groundswell.query.platform.answer.SiteFilter;
import org.jspecify.annotations.Nullable;

/**
 * Which figures a view of variation is about, as a request says it.
 *
 * @param region or {@code -} for sites without one; so for wave
 * @param group a saved group of sites, whatever they are now or were then
 * @param lens then, now (usual) or throughout
 * @param from the first month; so {@code to} the last
 * @param minimumDenominator the least denominator that enters
 */
record Choice(
        @Parameter(description = "A region, or - for sites without one") @Nullable
        String region,

        @Parameter(description = "A wave, or - for sites without one") @Nullable
        String wave,

        @Parameter(description = "A stage or a side state") @Nullable
        String stage,

        @Parameter(description = "Part of a site's name or code") @Nullable
        String q,

        @Parameter(description = "A saved group of sites") @Nullable
        String group,

        @Parameter(description = "then, now or throughout: by which membership past figures are counted") @Nullable
        String lens,

        @Parameter(description = "The first month, such as 2026-01") @Nullable
        String from,

        @Parameter(description = "The last month, such as 2026-12") @Nullable
        String to,

        @Parameter(description = "The least denominator that enters") @Nullable
        String minimumDenominator) {

    /** The same, checked. */
    record Checked(
            SiteFilter filter,
            Lens lens,
            @Nullable YearMonth from,
            @Nullable YearMonth to,
            double minimumDenominator) {}

    /** Faults are noted, not thrown. */
    Checked check(RequestFaults faults) {
        Double minimum = faults.parsed(
                "minimumDenominator",
                minimumDenominator,
                "Give minimumDenominator as a number of at least 0, such as 5.",
                Choice::minimum);
        YearMonth first = faults.month("from", from);
        YearMonth last = faults.month("to", to);
        if (first != null && last != null && last.isBefore(first)) {
            faults.add("to", "TO_BEFORE_FROM", "Give a last month that is not before the first.");
        }
        Lens by = Lens.of(lens, faults);
        return new Checked(
                SiteFilter.of(region, wave, stage, q).ofGroup(group), by, first, last, minimum == null ? 0 : minimum);
    }

    Checked checked() {
        RequestFaults faults = new RequestFaults();
        Checked checked = check(faults);
        faults.refuseIfAny();
        return checked;
    }

    private static Double minimum(String given) {
        double number = Double.parseDouble(given);
        if (!Double.isFinite(number) || number < 0) {
            throw new NumberFormatException(given);
        }
        return number;
    }
}

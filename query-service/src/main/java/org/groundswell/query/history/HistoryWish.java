package org.groundswell.query.history;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.groundswell.query.platform.answer.RequestFaults;
import org.jspecify.annotations.Nullable;

/** Which entries a caller asks for; what is left out narrows nothing. */
record HistoryWish(
        @Parameter(description = "Words that an entry must have") @Nullable
        String q,

        @Parameter(description = "A kind of event such as site.SiteMoved, or its context such as site") @Nullable
        String type,

        @Parameter(description = "Who made it") @Nullable String actor,

        @Parameter(description = "What it belongs to, as an entry names it") @Nullable
        String aggregate,

        @Parameter(description = "The code of a site") @Nullable
        String site,

        @Parameter(description = "The first day, such as 2026-03-01") @Nullable
        String from,

        @Parameter(description = "The last day, such as 2026-03-31") @Nullable
        String to,

        @Parameter(description = "Entry numbers with commas between them, 200 at most") @Nullable
        String entries) {

    private static final int MOST_ENTRIES = 200;

    /** Notes what is wrong with them, and refuses where anything of the request is. */
    HistoryFilter filter(RequestFaults faults) {
        String typed = RequestFaults.filter(q);
        String code = RequestFaults.filter(site);
        LocalDate first = faults.date("from", from);
        LocalDate last = faults.date("to", to);
        if (first != null && last != null && last.isBefore(first)) {
            faults.add("to", "TO_BEFORE_FROM", "Give a last day that is not before the first.");
        }
        List<Long> numbers = numbers(faults);
        faults.refuseIfAny();
        return new HistoryFilter(
                typed == null ? List.of() : Words.patterns(typed),
                RequestFaults.filter(type),
                RequestFaults.filter(actor),
                RequestFaults.filter(aggregate),
                code == null ? null : code.toUpperCase(Locale.ROOT),
                first,
                last,
                numbers);
    }

    private @Nullable List<Long> numbers(RequestFaults faults) {
        String typed = RequestFaults.filter(entries);
        if (typed == null) {
            return null;
        }
        String[] parts = typed.split(",", -1);
        boolean whole = Stream.of(parts).allMatch(part -> part.strip().matches("\\d{1,18}"));
        if (!whole || parts.length > MOST_ENTRIES) {
            faults.add(
                    "entries",
                    "ENTRIES_INVALID",
                    "Give entries as up to " + MOST_ENTRIES
                            + " entry numbers with commas between them, such as 12,120.");
            return null;
        }
        return Stream.of(parts).map(part -> Long.valueOf(part.strip())).toList();
    }
}

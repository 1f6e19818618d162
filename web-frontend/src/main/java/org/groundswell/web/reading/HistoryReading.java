package org.groundswell.web.reading;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries of a programme's ledger, newest first. */
public record HistoryReading(long total, List<Entry> items) {

    public HistoryReading {
        items = Lists.of(items);
    }

    /** @param what one sentence */
    public record Entry(
            long entry,
            Instant recordedAt,
            String actor,
            String type,
            @Nullable String aggregate,
            @Nullable String site,
            @Nullable String what,
            @Nullable String why,
            @Nullable Object payload,
            @Nullable String id,
            @Nullable Long sequence,
            @Nullable Integer revision,
            @Nullable Boolean wordsChecked) {}
}

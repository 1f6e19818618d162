package org.groundswell.query.history;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of the history: when, who, what and why. */
record HistoryRow(
        long entry,
        Instant recordedAt,
        String actor,
        String type,
        String aggregate,
        @Nullable String site,
        String what,
        @Nullable String why) {

    /** @param total entries that match, on all pages */
    record Page(long total, List<HistoryRow> items) {}

    /**
     * One entry in full.
     *
     * @param wordsChecked whether the actor was warned of an NHS number or an e-mail address in the words, and meant them
     * @param masked whether a private rating has been left out of the payload
     * @param payload the stored event
     */
    record Detail(
            long entry,
            Instant recordedAt,
            String actor,
            String type,
            String aggregate,
            @Nullable String site,
            String what,
            @Nullable String why,
            String id,
            long sequence,
            int revision,
            String command,
            String correlation,
            boolean wordsChecked,
            boolean masked,
            @JsonRawValue String payload) {}
}

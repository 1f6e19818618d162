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
     * @param redress how what it did is put right; nothing in what is read of it first
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
            @JsonRawValue String payload,
            @Nullable Redress redress) {

        Detail with(Redress found) {
            return new Detail(
                    entry,
                    recordedAt,
                    actor,
                    type,
                    aggregate,
                    site,
                    what,
                    why,
                    id,
                    sequence,
                    revision,
                    command,
                    correlation,
                    wordsChecked,
                    masked,
                    payload,
                    found);
        }
    }

    /**
     * How what an entry did is put right, and what became of it.
     *
     * @param ways the usual one first; empty where there is none
     * @param whyNot why there is none, as {@link org.groundswell.domain.remedy.WhyNot} names it
     * @param stands whether anything of it is left to put right
     * @param undoneBy later entries that put it right or changed it
     * @param undid earlier entries that it put right or changed
     */
    record Redress(List<Way> ways, @Nullable String whyNot, boolean stands, List<Other> undoneBy, List<Other> undid) {}

    /**
     * @param way as {@link org.groundswell.domain.remedy.Way} names it
     * @param of what its form is opened for, in the order named there
     * @param allowed whether the reader may go it
     */
    record Way(String way, List<String> of, boolean allowed) {}

    /** Another entry of the same thing, in one sentence. */
    record Other(long entry, String what) {}
}

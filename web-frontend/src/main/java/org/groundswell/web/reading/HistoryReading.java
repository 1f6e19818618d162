package org.groundswell.web.reading;

import java.time.Instant;
import java.util.List;
import org.groundswell.domain.remedy.Way;
import org.groundswell.domain.remedy.WhyNot;
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
            @Nullable Boolean wordsChecked,
            @Nullable Redress redress) {}

    /**
     * How what an entry did is put right; told of an entry that is read by itself.
     *
     * @param ways the usual one first
     * @param whyNot why there is none
     * @param stands whether anything of it is left to put right
     */
    public record Redress(
            List<Step> ways, @Nullable WhyNot whyNot, boolean stands, List<Other> undoneBy, List<Other> undid) {

        public Redress {
            ways = Lists.of(ways);
            undoneBy = Lists.of(undoneBy);
            undid = Lists.of(undid);
        }
    }

    /** @param of what its form is opened for, in the order that the way names */
    public record Step(Way way, List<String> of, boolean allowed) {

        public Step {
            of = Lists.of(of);
        }
    }

    /** Another entry of the same thing, in one sentence. */
    public record Other(long entry, String what) {}
}

package org.groundswell.web.history;

import org.jspecify.annotations.Nullable;

/**
 * One entry with everything that is stored of it.
 *
 * @param itemUrl every entry of what it belongs to
 * @param replayUrl the replay of the history from this entry on
 */
public record EntryView(
        long entry,
        String when,
        String who,
        String actor,
        String what,
        @Nullable String why,
        String type,
        @Nullable String aggregate,
        @Nullable Long sequence,
        @Nullable Integer revision,
        @Nullable String id,
        @Nullable String payload,
        @Nullable String itemUrl,
        String replayUrl,
        String asAtUrl,
        @Nullable String beforeUrl) {}

package org.groundswell.web.history;

import org.jspecify.annotations.Nullable;

/**
 * One entry with everything that is stored of it.
 *
 * @param wordsChecked whether its author was warned of an NHS number or an e-mail address in the words, and meant them
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
        boolean wordsChecked,
        @Nullable String id,
        @Nullable String payload,
        @Nullable String itemUrl,
        String replayUrl,
        String asAtUrl,
        @Nullable String beforeUrl,
        @Nullable RedressView redress) {}

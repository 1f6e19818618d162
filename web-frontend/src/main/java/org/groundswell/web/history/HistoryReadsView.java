package org.groundswell.web.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who read the history.
 *
 * @param broken what is wrong with the chain of lines, in words
 * @param olderUrl where there are more
 */
public record HistoryReadsView(
        long total,
        @Nullable String broken,
        List<Line> lines,
        @Nullable String olderUrl,
        String csvUrl) {

    /** @param entry in words; empty where the address says itself which */
    public record Line(long number, String when, String who, String address, String entry) {}
}

package org.groundswell.web.history;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What auditors read of the history, as the command side tells it.
 *
 * @param broken the number of a line that does not follow from the one before it; nothing where all do
 */
record HistoryReadsReading(long total, @Nullable Long broken, List<Item> items) {

    /** @param entry 0 where the address says itself which */
    record Item(long number, Instant readAt, String person, String address, long entry, String hash) {}
}

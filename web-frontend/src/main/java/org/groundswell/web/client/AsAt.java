package org.groundswell.web.client;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The moment an answer was read at.
 *
 * @param ledger whose history
 * @param entry the last entry the answer takes into account
 * @param recordedAt when that entry was recorded; absent for a ledger without entries
 * @param live whether this is the present
 * @param head the newest entry known to the views
 * @param updating whether newer entries than those shown are on their way
 * @param happenedBy the last day of which something is told; null where all that was known is told
 * @param toldEntry the last entry of which something is told that says no day of its own, 0 for none; null with {@code happenedBy}
 */
public record AsAt(
        String ledger,
        long entry,
        @Nullable Instant recordedAt,
        boolean live,
        long head,
        boolean updating,
        @Nullable LocalDate happenedBy,
        @Nullable Long toldEntry) {

    /** By when something must have been done to be known at this moment, by the earlier of its clocks; nothing at the present. */
    public @Nullable Instant until(ZoneId zone) {
        Instant end = happenedBy == null
                ? null
                : happenedBy.plusDays(1).atStartOfDay(zone).toInstant();
        return live
                ? null
                : Stream.of(recordedAt, end)
                        .flatMap(Stream::ofNullable)
                        .min(Instant::compareTo)
                        .orElse(null);
    }
}

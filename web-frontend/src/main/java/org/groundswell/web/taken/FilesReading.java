package org.groundswell.web.taken;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files that were taken, as the command side tells them, and what became of them, as the query side does.
 *
 * @param broken the number of a line that does not follow from the one before it; nothing where all do
 * @param seen up to which entry the caller has seen what became of their own
 */
record FilesReading(long total, @Nullable Long broken, long seen, List<Item> items) {

    /**
     * @param address that makes the file again
     * @param entry that the file is of
     * @param known the newest entry there was when it was taken
     */
    record Item(long number, Instant takenAt, String person, String address, long entry, long known) {}

    /** What of a file reads otherwise now than in it. */
    record Restated(
            @Nullable String measureName,
            @Nullable String siteName,
            long figures,
            long news,
            @Nullable Long newest,
            long definitions,
            @Nullable Long defined,
            long joined,
            long regrouped,
            long gone,
            @Nullable Long moved) {

        static final Restated NOTHING = new Restated(null, null, 0, 0, null, 0, null, 0, 0, 0, null);

        /** Whether anything was told after an entry. */
        boolean isNews(long after) {
            return news > 0 || isAfter(defined, after) || isAfter(moved, after);
        }

        boolean isAny() {
            return figures > 0 || definitions > 0 || joined + regrouped + gone > 0;
        }

        private static boolean isAfter(@Nullable Long entry, long after) {
            return entry != null && entry > after;
        }
    }

    record Seen(long seen) {}
}

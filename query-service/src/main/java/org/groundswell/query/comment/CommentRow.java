package org.groundswell.query.comment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One comment.
 *
 * @param kind of what it is about
 * @param reference of what it is about
 * @param text people who are mentioned stand in it as {@code @{id}}; nothing where it is withdrawn
 * @param entry that made it
 * @param because why it was withdrawn; nothing where it stands
 */
record CommentRow(
        String comment,
        String kind,
        String reference,
        @Nullable String site,
        @Nullable String region,
        @Nullable String text,
        List<String> mentioned,
        String by,
        Instant saidAt,
        long entry,
        @Nullable String withdrawnBy,
        @Nullable String because,
        long version) {

    /** @param total of which the newest are given, oldest first */
    record Page(List<CommentRow> items, long total) {}
}

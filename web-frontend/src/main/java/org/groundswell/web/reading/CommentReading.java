package org.groundswell.web.reading;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One comment.
 *
 * @param kind of what it is about
 * @param reference of what it is about
 * @param text absent where it was withdrawn
 */
public record CommentReading(
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

    /** @param total of which the newest are given */
    public record Page(List<CommentReading> items, long total) {}

    /** Somebody who may be mentioned. */
    public record Mentionable(String person, @Nullable String name, List<String> roles) {}
}

package org.groundswell.web.assessment;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One person's rating of one item, as the order carries it.
 *
 * @param answers the typed fields of the instrument; nothing where it has none
 */
record RatingLine(
        String item,
        String rating,
        @Nullable String evidence,
        @Nullable String link,
        @Nullable String whyNotApplicable,
        @Nullable Map<String, Object> answers) {

    /** The body of the order. */
    record Ratings(List<RatingLine> ratings) {}
}

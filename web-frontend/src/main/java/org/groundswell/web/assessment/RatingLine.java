package org.groundswell.web.assessment;

import org.jspecify.annotations.Nullable;

/** One person's rating of one item, as the order carries it. */
record RatingLine(
        String item,
        String rating,
        @Nullable String evidence,
        @Nullable String link,
        @Nullable String whyNotApplicable) {

    /** The body of the order. */
    record Ratings(java.util.List<RatingLine> ratings) {}
}

package org.groundswell.query.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.groundswell.query.platform.fold.RoundBrief;
import org.groundswell.query.platform.fold.SiteBrief;
import org.jspecify.annotations.Nullable;

/**
 * One site's assessment in a round.
 *
 * @param version null while nothing is recorded
 * @param status none, rating, revealed or agreed
 * @param mine the caller's own ratings
 * @param raters how many people have rated
 * @param ratings everybody's; empty until they are revealed
 */
record AssessmentRow(
        RoundBrief round,
        SiteBrief site,
        @Nullable Long version,
        String status,
        List<Mine> mine,
        int raters,
        List<ItemRatings> ratings,
        List<Agreed> agreed,
        List<Flag> flags) {

    record Mine(
            String item,
            String rating,
            @Nullable String evidence,
            @Nullable String link,
            @Nullable String whyNotApplicable,
            Instant at) {}

    /**
     * The ratings of one item and their spread.
     *
     * @param middle the median of the levels, such as {@code 1} or {@code 1.5}
     */
    record ItemRatings(
            String item,
            List<By> by,
            @Nullable String lowest,
            @Nullable String middle,
            @Nullable String highest) {}

    record By(
            String person,
            String rating,
            @Nullable String evidence,
            @Nullable String link,
            @Nullable String whyNotApplicable,
            Instant at) {}

    record Agreed(
            String item,
            String rating,
            @Nullable String settledBy,
            @Nullable String dissent,
            String by,
            Instant at) {}

    record Flag(
            String item,
            String rating,
            String state,
            @Nullable String action,
            @Nullable String owner,
            @Nullable LocalDate due,
            @Nullable String reason,
            @Nullable String decidedBy,
            @Nullable LocalDate reviewOn,
            Instant raisedAt) {}
}

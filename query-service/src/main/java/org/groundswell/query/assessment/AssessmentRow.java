package org.groundswell.query.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
 * @param previous the last agreed profile of this site; nothing for instruments that keep none
 * @param moved what changed since then, domain by domain
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
        List<Flag> flags,
        @Nullable Previous previous,
        List<Moved> moved) {

    record Mine(
            String item,
            String rating,
            @Nullable String evidence,
            @Nullable String link,
            @Nullable String whyNotApplicable,
            Map<String, Object> answers,
            Instant at) {}

    /**
     * The ratings of one item and their spread.
     *
     * @param middle the median of levels that are numbers, such as {@code 1} or {@code 1.5}
     * @param agreement from 0 to 1, by {@link org.groundswell.domain.assessment.AgreementIndex}; nothing below two levels
     */
    record ItemRatings(
            String item,
            List<By> by,
            @Nullable String lowest,
            @Nullable String middle,
            @Nullable String highest,
            @Nullable BigDecimal agreement) {}

    /**
     * @param person nothing where too few rated for names to stand beside their ratings, or where they never do
     * @param at likewise, since the history tells who rated when
     */
    record By(
            @Nullable String person,
            String rating,
            @Nullable String evidence,
            @Nullable String link,
            @Nullable String whyNotApplicable,
            Map<String, Object> answers,
            @Nullable Instant at) {

        By unnamed() {
            return new By(null, rating, evidence, link, whyNotApplicable, answers, null);
        }
    }

    /** @param agreed ratings by domain */
    record Previous(String round, String title, LocalDate opensOn, Map<String, String> agreed) {}

    /** @param how more-complex, less-complex, newly-known or newly-unknown */
    record Moved(String domain, String how, String before, String now) {}

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

package org.groundswell.query.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.groundswell.query.platform.fold.SiteBrief;
import org.jspecify.annotations.Nullable;

/**
 * A question and its answer at one place.
 *
 * @param status unanswered, draft, agreed, stale or not-applicable, on the day asked about
 * @param inherited whether the programme's answer stands here for want of an own one
 * @param differs whether an own answer stands in place of one that the programme has
 */
record QuestionRow(
        String question,
        String group,
        String label,
        String status,
        boolean inherited,
        boolean differs,
        @Nullable String owner,
        @Nullable String agreedBy,
        @Nullable LocalDate agreedOn,
        @Nullable LocalDate reviewOn,
        @Nullable String overtakenBy,
        @Nullable String reason,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long version,
        Map<String, Object> values) {

    /**
     * The questions of one place.
     *
     * @param site nothing where they are the programme's
     * @param current how many are agreed and current: the headline
     * @param inherited how many of those are the programme's own
     * @param applicable how many apply here
     * @param sites how far each site has come; only beside the programme's own
     */
    record Page(
            @Nullable String site,
            @Nullable String siteName,
            int current,
            int inherited,
            int applicable,
            List<QuestionRow> items,
            List<SiteShare> sites) {}

    /** @param own how many questions the site answers otherwise than the programme */
    record SiteShare(String code, String name, int current, int inherited, int applicable, int own) {}

    /**
     * @param site whose answer it is; nothing where it is the programme's
     * @param programme the programme's answer, beside a site's own
     * @param overrides the sites that answer otherwise; only beside the programme's own
     */
    record Detail(
            @Nullable SiteBrief site,
            QuestionRow answer,
            @Nullable QuestionRow programme,
            List<Step> steps,
            List<Override> overrides) {}

    /** @param what drafted, agreed, overtaken or not-applicable */
    record Step(
            long entry,
            Instant recordedAt,
            String by,
            String what,
            @Nullable String said,
            Map<String, Object> values) {}

    record Override(String code, String name, String status) {}
}

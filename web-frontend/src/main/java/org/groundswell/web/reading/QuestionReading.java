package org.groundswell.web.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question and its answer at one place.
 *
 * @param status unanswered, draft, agreed, stale or not-applicable
 * @param inherited whether the programme's answer stands here
 * @param differs whether an own answer stands in place of the programme's
 */
public record QuestionReading(
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
        @Nullable Long version,
        Map<String, Object> values) {

    public QuestionReading {
        values = values == null ? Map.of() : values;
    }

    /** @param site nothing where the questions are the programme's */
    public record Page(
            @Nullable String site,
            @Nullable String siteName,
            int current,
            int inherited,
            int applicable,
            List<QuestionReading> items,
            List<SiteShare> sites) {
        public Page {
            items = Lists.of(items);
            sites = Lists.of(sites);
        }
    }

    public record SiteShare(String code, String name, int current, int inherited, int applicable, int own) {}

    /** @param site whose answer it is; nothing where it is the programme's */
    public record Detail(
            @Nullable SiteReading site,
            QuestionReading answer,
            @Nullable QuestionReading programme,
            List<Step> steps,
            List<Override> overrides) {
        public Detail {
            steps = Lists.of(steps);
            overrides = Lists.of(overrides);
        }
    }

    public record Step(
            long entry,
            Instant recordedAt,
            String by,
            String what,
            @Nullable String said,
            Map<String, Object> values) {
        public Step {
            values = values == null ? Map.of() : values;
        }
    }

    public record Override(String code, String name, String status) {}
}

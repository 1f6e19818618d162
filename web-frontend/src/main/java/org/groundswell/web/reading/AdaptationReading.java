package org.groundswell.web.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An adaptation among others.
 *
 * @param function kept, changed or unsure
 * @param outcome recorded, waiting, agreed, agreed-with-conditions, declined-request, reversed or withdrawn
 */
public record AdaptationReading(
        String adaptation,
        String site,
        @Nullable String siteName,
        @Nullable String region,
        String component,
        @Nullable String componentName,
        String componentStatus,
        String what,
        String function,
        @Nullable LocalDate effective,
        String outcome,
        @Nullable LocalDate replyBy,
        String recorder,
        Instant recordedAt,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable String reason,
        @Nullable String conditions,
        @Nullable LocalDate lookAgainOn,
        @Nullable String reversedBecause,
        @Nullable String afterwards,
        long version) {

    public String where() {
        return Objects.requireNonNullElse(siteName, site);
    }

    public record Page(List<AdaptationReading> items, long total) {
        public Page {
            items = Lists.of(items);
        }
    }

    public record Step(
            long entry,
            Instant recordedAt,
            String by,
            String what,
            @Nullable String reason) {}

    public record Detail(AdaptationReading adaptation, Map<String, Object> values, List<Step> steps) {
        public Detail {
            steps = Lists.of(steps);
        }
    }

    /** What became of an adaptation of the same component, here or elsewhere. */
    public record Precedent(
            @Nullable String siteName,
            String what,
            String function,
            String outcome,
            @Nullable LocalDate effective,
            @Nullable String reason,
            @Nullable String conditions,
            @Nullable String reversedBecause,
            @Nullable String afterwards) {}

    /** What adaptations need of the caller; kind is answer, look-again or told. */
    public record Need(
            String kind,
            String adaptation,
            String site,
            @Nullable String siteName,
            String what,
            @Nullable LocalDate due) {}
}

package org.groundswell.query.adaptation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An adaptation among others.
 *
 * @param componentStatus the component's status on the day it was recorded
 * @param what what changed, in a sentence
 * @param function kept, changed or unsure: whether the component still does its job
 * @param outcome recorded, waiting, agreed, agreed-with-conditions, declined-request, reversed or withdrawn
 * @param replyBy the day by which an answer is due
 */
record AdaptationRow(
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

    /** @param total of all pages */
    record Page(List<AdaptationRow> items, long total, int page, int size) {}

    /** @param what recorded, asked, an answer, reversed or afterwards */
    record Step(
            long entry,
            Instant recordedAt,
            String by,
            String what,
            @Nullable String reason) {}

    /** @param values a property for each field that something stands in */
    record Detail(AdaptationRow adaptation, Map<String, Object> values, List<Step> steps) {}

    /** @param status core, adaptable or not-yet-known */
    record Component(
            String component,
            String name,
            String function,
            String form,
            String status,
            @Nullable String limits,
            String basis,
            @Nullable String reason,
            Instant changedAt,
            long version) {}

    /**
     * What others who adapted the same component asked, were answered, and saw happen.
     *
     * @param siteName where it was, for readers of that site; nothing for others
     */
    record Precedent(
            @Nullable String siteName,
            String what,
            String function,
            String outcome,
            @Nullable LocalDate effective,
            @Nullable String reason,
            @Nullable String conditions,
            @Nullable String reversedBecause,
            @Nullable String afterwards) {}

    /**
     * What adaptations need of the caller.
     *
     * @param kind answer, look-again or told
     */
    record Need(
            String kind,
            String adaptation,
            String site,
            @Nullable String siteName,
            String what,
            @Nullable LocalDate due) {}
}

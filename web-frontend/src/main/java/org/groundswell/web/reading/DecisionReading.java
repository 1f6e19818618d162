package org.groundswell.web.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A decision among others.
 *
 * @param status voting, revealed, taken, approved, superseded or withdrawn
 */
public record DecisionReading(
        String decision,
        String status,
        String question,
        @Nullable String choice,
        List<String> asked,
        List<String> voters,
        String opener,
        Instant openedAt,
        @Nullable Long evidence,
        @Nullable String author,
        @Nullable Instant takenAt,
        @Nullable Long takenEntry,
        @Nullable String approver,
        @Nullable Instant approvedAt,
        @Nullable Long approvedEntry,
        @Nullable LocalDate review,
        @Nullable String replaces,
        @Nullable String supersededBy,
        int conditionsOpen,
        long version) {

    public DecisionReading {
        asked = Lists.of(asked);
        voters = Lists.of(voters);
    }

    public boolean is(String aStatus) {
        return status.equals(aStatus);
    }

    public record Page(List<DecisionReading> items, long total) {
        public Page {
            items = Lists.of(items);
        }
    }

    /** @param option its number from 1, or none */
    public record Vote(
            String person, String option, @Nullable String because) {}

    public record Condition(
            long number,
            String what,
            List<String> owner,
            @Nullable LocalDate due,
            @Nullable String met,
            @Nullable String note,
            @Nullable String markedBy,
            @Nullable Instant markedAt) {
        public Condition {
            owner = Lists.of(owner);
        }
    }

    public record Step(
            long entry,
            Instant recordedAt,
            String by,
            String what,
            @Nullable String reason) {}

    /**
     * @param values a property for each field that something stands in
     * @param mine the caller's own vote
     * @param votes of everybody, once revealed
     */
    public record Detail(
            DecisionReading decision,
            Map<String, Object> values,
            @Nullable String consulted,
            @Nullable String expectedEffect,
            @Nullable String closedBecause,
            @Nullable String approvalNote,
            @Nullable String outcome,
            @Nullable Instant outcomeAt,
            @Nullable Vote mine,
            List<Vote> votes,
            List<Condition> conditions,
            List<Step> steps) {
        public Detail {
            votes = Lists.of(votes);
            conditions = Lists.of(conditions);
            steps = Lists.of(steps);
        }
    }

    /** What a decision needs of the caller; kind is vote, write, approve, condition or review. */
    public record Need(
            String kind,
            String decision,
            String question,
            @Nullable String about,
            @Nullable LocalDate due) {}
}

package org.groundswell.query.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A decision among others.
 *
 * @param status voting, revealed, taken, approved, superseded or withdrawn
 * @param choice what was decided; nothing before it was written down
 * @param asked who votes
 * @param voters who has voted; how is not told before the votes are revealed
 * @param evidence the ledger entry that the evidence is read at
 * @param takenEntry the ledger entry at which it was written down
 * @param review the day to look at it again
 * @param conditionsOpen how many of its conditions are not met
 */
record DecisionRow(
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

    /** @param total of all pages */
    record Page(List<DecisionRow> items, long total, int page, int size) {}

    /** @param option its number from 1, or none */
    record Vote(String person, String option, @Nullable String because, Instant castAt) {}

    /** @param owner ids of people, or a name typed */
    record Condition(
            long number,
            String what,
            List<String> owner,
            @Nullable LocalDate due,
            @Nullable String met,
            @Nullable String note,
            @Nullable String markedBy,
            @Nullable Instant markedAt) {}

    /** @param what opened, voted, revealed, closed, taken, sent-back, approved, marked, outcome, withdrawn or superseded */
    record Step(
            long entry,
            Instant recordedAt,
            String by,
            String what,
            @Nullable String reason) {}

    /**
     * @param values a property for each field of the question and of what was decided
     * @param mine the caller's own vote
     * @param votes of everybody, once revealed
     */
    record Detail(
            DecisionRow decision,
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
            List<Step> steps) {}

    /**
     * What a decision needs of the caller.
     *
     * @param kind vote, write, approve, condition or review
     * @param about the condition, where it is one
     */
    record Need(
            String kind,
            String decision,
            String question,
            @Nullable String about,
            @Nullable LocalDate due) {}
}

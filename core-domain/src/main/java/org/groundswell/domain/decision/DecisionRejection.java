package org.groundswell.domain.decision;

import org.groundswell.domain.Rejection;

/** Why a decision refuses. */
public enum DecisionRejection implements Rejection.Reason {
    NOT_OPENED("DECISION-001", Rejection.Kind.NOT_FOUND, "There is no such decision in this programme."),
    OPENED_ALREADY("DECISION-002", Rejection.Kind.CONFLICT, "This decision is open already; load the page again."),
    NOBODY_ASKED("DECISION-003", "Ask at least one person to vote."),
    ASKED_TWICE("DECISION-004", "Ask each person once."),
    CANNOT_VOTE("DECISION-005", "This person has no role in the programme that votes; choose somebody else."),
    TOO_MANY_ASKED("DECISION-006", "Ask at most %s people."),
    EVIDENCE_UNKNOWN("DECISION-007", "The evidence is an entry of this programme: give a whole number from 1 to %s."),
    REPLACED_UNKNOWN("DECISION-008", "Only a decision that was approved and is not superseded can be replaced."),
    NOT_ASKED(
            "DECISION-009",
            Rejection.Kind.FORBIDDEN,
            "You were not asked to vote on this; tell who opened it if you should be."),
    OPTION_UNKNOWN("DECISION-010", "\"%s\" is none of the options; give a number from 1 to %s, or none."),
    VOTE_OVER(
            "DECISION-011",
            Rejection.Kind.CONFLICT,
            "The votes are revealed, so none can be cast or changed; load the page again."),
    VOTES_MISSING(
            "DECISION-012",
            Rejection.Kind.CONFLICT,
            "%s of those asked have not voted yet; wait for them, or close the vote with a reason."),
    NOT_THE_OPENER(
            "DECISION-013", Rejection.Kind.FORBIDDEN, "Only who opened the decision closes its vote; ask that person."),
    TAKEN_ALREADY(
            "DECISION-014",
            Rejection.Kind.CONFLICT,
            "What was decided is written down already and waits for approval; have it sent back to write it anew."),
    NOT_TAKEN("DECISION-015", Rejection.Kind.CONFLICT, "Nothing waits for approval here; load the page again."),
    AUTHOR_CANNOT_APPROVE(
            "DECISION-016",
            Rejection.Kind.FORBIDDEN,
            "You wrote this down, so a second person has to approve it; ask another manager or a regional lead."),
    APPROVED_ALREADY(
            "DECISION-017",
            Rejection.Kind.CONFLICT,
            "This decision is approved and stays as it is; open a further one that replaces it."),
    NOT_APPROVED("DECISION-018", Rejection.Kind.CONFLICT, "This decision is not approved yet; have it approved first."),
    CONDITION_UNKNOWN("DECISION-019", Rejection.Kind.NOT_FOUND, "The decision has no condition %s."),
    SUPERSEDED(
            "DECISION-020",
            Rejection.Kind.CONFLICT,
            "This decision was superseded by a further one; go on with that one."),
    WITHDRAWN("DECISION-021", Rejection.Kind.CONFLICT, "This decision was withdrawn; open a new one instead."),
    CONDITION_NOT_DATED_AHEAD(
            "DECISION-022", "The condition is due on %s, before the decision of %s; give a later day."),
    REPLACED_MEANWHILE(
            "DECISION-023",
            Rejection.Kind.CONFLICT,
            "The decision that this one replaces was superseded by another meanwhile; withdraw this one and open one that"
                    + " replaces that.");

    private final Rejection.Listed listed;

    DecisionRejection(String code, String sentence) {
        this(code, Rejection.Kind.INVALID, sentence);
    }

    DecisionRejection(String code, Rejection.Kind kind, String sentence) {
        this.listed = new Rejection.Listed(code, kind, sentence);
    }

    @Override
    public Rejection.Listed listed() {
        return listed;
    }
}

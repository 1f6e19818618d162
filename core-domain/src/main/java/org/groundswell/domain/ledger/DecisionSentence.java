package org.groundswell.domain.ledger;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.groundswell.domain.decision.DecisionEvent;
import org.groundswell.domain.decision.DecisionEvent.DecisionOpened;
import org.groundswell.domain.decision.DecisionEvent.DecisionTaken;
import org.groundswell.domain.decision.Fields;

/** What happened to a decision, in one sentence. The question is free text and so not in it. */
final class DecisionSentence {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private DecisionSentence() {}

    static String of(DecisionEvent event, boolean masked) {
        return switch (event) {
            case DecisionOpened opened ->
                "Opened a decision with %s and asked %s to vote"
                        .formatted(
                                counted(opened.values().rows(Fields.OPTIONS).size(), "option", "options"),
                                counted(opened.asked().size(), "person", "people"));
            case DecisionEvent.VoteCast cast -> masked ? "Voted on a decision" : "Voted on a decision: " + option(cast);
            case DecisionEvent.VotesRevealed revealed ->
                revealed.closedBecause() == null
                        ? "Revealed the votes on a decision, as everybody asked had voted"
                        : "Closed the vote on a decision early and revealed the votes";
            case DecisionTaken taken -> taken(taken);
            case DecisionEvent.DecisionApproved _ -> "Approved a decision";
            case DecisionEvent.DecisionSentBack _ -> "Sent a decision back to be written anew";
            case DecisionEvent.ConditionMarked marked ->
                "Marked condition %d of a decision as met: %s".formatted(marked.condition(), marked.met());
            case DecisionEvent.OutcomeRecorded outcome ->
                "Recorded how a decision turned out"
                        + (outcome.lookAgainOn() == null
                                ? ""
                                : ", to be looked at again on " + DAY.format(outcome.lookAgainOn()));
            case DecisionEvent.DecisionWithdrawn _ -> "Withdrew a decision that was not approved yet";
            case DecisionEvent.DecisionSuperseded _ -> "Superseded a decision by a further one";
        };
    }

    private static String option(DecisionEvent.VoteCast cast) {
        return cast.option().equals(Fields.NONE) ? "none of the options" : "option " + cast.option();
    }

    private static String taken(DecisionTaken event) {
        var day = event.values().day(Fields.DECIDED_ON);
        int conditions = event.values().rows(Fields.CONDITIONS).size();
        return "Wrote down a decision%s%s, for approval"
                .formatted(
                        day == null ? "" : " of " + DAY.format(day),
                        conditions == 0 ? "" : " with " + counted(conditions, "condition", "conditions"));
    }

    private static String counted(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}

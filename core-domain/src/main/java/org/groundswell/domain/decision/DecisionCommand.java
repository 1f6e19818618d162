package org.groundswell.domain.decision;

import java.time.LocalDate;
import java.util.List;
import org.groundswell.domain.Command;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.record.Values;
import org.jspecify.annotations.Nullable;

/** What may be asked of a decision. */
public sealed interface DecisionCommand extends Command {

    /**
     * @param values the question, why now, the options, the evidence, and what it replaces
     * @param asked who votes
     * @param consulted who else was heard, in words
     */
    record OpenDecision(
            String decision,
            Values values,
            List<PersonId> asked,
            @Nullable FreeText consulted) implements DecisionCommand {}

    /**
     * A later vote of the same person replaces the earlier one until the votes are revealed.
     *
     * @param option its number from 1, or {@code none} for none of them
     */
    record CastVote(String option, @Nullable FreeText because) implements DecisionCommand {}

    /** Ends the vote before everybody has voted. */
    record CloseVote(FreeText reason) implements DecisionCommand {}

    /**
     * Writes down what was decided, for a second person to approve.
     *
     * @param values the choice, the reasons, who decided, disagreement, conditions, and the days
     */
    record TakeDecision(Values values, FreeText expectedEffect) implements DecisionCommand {}

    record ApproveDecision(@Nullable FreeText note) implements DecisionCommand {}

    /** Gives what was written down back to be written anew. */
    record SendBack(FreeText reason) implements DecisionCommand {}

    /**
     * @param condition its number from 1
     * @param met as the catalogue offers it
     */
    record MarkCondition(
            String condition, String met, @Nullable FreeText note) implements DecisionCommand {}

    /** @param lookAgainOn the day to look at it once more; nothing where that is over */
    record RecordOutcome(FreeText outcome, @Nullable LocalDate lookAgainOn) implements DecisionCommand {}

    /** Takes back a question that is not to be decided any more. */
    record WithdrawDecision(FreeText reason) implements DecisionCommand {}

    /** Sent with the approval of the decision that replaces this one. */
    record SupersedeDecision(String by) implements DecisionCommand {}
}

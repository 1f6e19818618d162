package org.groundswell.domain.decision;

import java.time.LocalDate;
import java.util.List;
import org.groundswell.domain.Event;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.record.Values;
import org.jspecify.annotations.Nullable;

/** What happened to a decision. */
public sealed interface DecisionEvent extends Event {

    String decision();

    /** @param contentVersion of the catalogue file that described the fields */
    record DecisionOpened(
            String decision,
            String contentVersion,
            PersonId opener,
            Values values,
            List<PersonId> asked,
            @Nullable FreeText consulted)
            implements DecisionEvent {
        public DecisionOpened {
            asked = List.copyOf(asked);
        }
    }

    /**
     * A person's own vote, shown to nobody else until the votes are revealed. A later one replaces it.
     *
     * @param option its number from 1, or {@code none}
     */
    record VoteCast(
            String decision,
            PersonId voter,
            String option,
            @Nullable FreeText because) implements DecisionEvent {}

    /** @param closedBecause why not everybody had voted; nothing where everybody had */
    record VotesRevealed(String decision, @Nullable FreeText closedBecause) implements DecisionEvent {}

    /** @param author who wrote it down, and so cannot be the one who approves it */
    record DecisionTaken(
            String decision, String contentVersion, PersonId author, Values values, FreeText expectedEffect)
            implements DecisionEvent {}

    record DecisionApproved(
            String decision, PersonId approver, @Nullable FreeText note) implements DecisionEvent {}

    record DecisionSentBack(String decision, FreeText reason) implements DecisionEvent {}

    record ConditionMarked(
            String decision,
            int condition,
            String met,
            @Nullable FreeText note) implements DecisionEvent {}

    record OutcomeRecorded(
            String decision, FreeText outcome, @Nullable LocalDate lookAgainOn) implements DecisionEvent {}

    record DecisionWithdrawn(String decision, FreeText reason) implements DecisionEvent {}

    record DecisionSuperseded(String decision, String by) implements DecisionEvent {}
}

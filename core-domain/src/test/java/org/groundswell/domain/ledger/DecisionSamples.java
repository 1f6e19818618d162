package org.groundswell.domain.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.groundswell.domain.Event;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.decision.DecisionEvent.ConditionMarked;
import org.groundswell.domain.decision.DecisionEvent.DecisionApproved;
import org.groundswell.domain.decision.DecisionEvent.DecisionOpened;
import org.groundswell.domain.decision.DecisionEvent.DecisionSentBack;
import org.groundswell.domain.decision.DecisionEvent.DecisionSuperseded;
import org.groundswell.domain.decision.DecisionEvent.DecisionTaken;
import org.groundswell.domain.decision.DecisionEvent.DecisionWithdrawn;
import org.groundswell.domain.decision.DecisionEvent.OutcomeRecorded;
import org.groundswell.domain.decision.DecisionEvent.VoteCast;
import org.groundswell.domain.decision.DecisionEvent.VotesRevealed;
import org.groundswell.domain.record.FieldValue;
import org.groundswell.domain.record.Values;

/** One canonical event of every type about decisions. */
final class DecisionSamples {

    private static final PersonId ANN = new PersonId("3f0c9c1e-0d5b-4a77-9a55-0f6f2a3f1b01");
    private static final PersonId BOB = new PersonId("3f0c9c1e-0d5b-4a77-9a55-0f6f2a3f1b02");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final LocalDate LATER = LocalDate.of(2026, 6, 30);

    static final List<Event> ALL = List.of(
            new DecisionOpened("d-1", "1.0.0", ANN, question(), List.of(ANN, BOB), said("The patients’ panel")),
            new VoteCast("d-1", BOB, "2", said("Support is thin")),
            new VotesRevealed("d-1", said("Bob is away")),
            new DecisionTaken("d-1", "1.0.0", ANN, answer(), said("Fewer sites wait for help")),
            new DecisionApproved("d-1", BOB, said("With a look at staffing")),
            new DecisionSentBack("d-1", said("No owner is named")),
            new ConditionMarked("d-1", 1, "partly", said("One post of two")),
            new OutcomeRecorded("d-1", said("All 22 began in time"), LATER),
            new DecisionWithdrawn("d-1", said("Asked elsewhere")),
            new DecisionSuperseded("d-1", "d-2"));

    private DecisionSamples() {}

    private static Values question() {
        return new Values(List.of(
                FieldValue.words("dec-question", said("Does wave 3 start as one?")),
                FieldValue.rows("dec-options", List.of(option("Start all 38"), option("Split 22 and 16"))),
                FieldValue.number("dec-evidence", new BigDecimal("120")),
                FieldValue.chosen("dec-replaces", List.of("d-0"))));
    }

    private static FieldValue.Row option(String words) {
        return new FieldValue.Row(List.of(FieldValue.words("dec-option", said(words))));
    }

    private static Values answer() {
        return new Values(List.of(
                FieldValue.words("dec-choice", said("Split 22 and 16")),
                FieldValue.people("dec-deciders", List.of(ANN, BOB)),
                FieldValue.rows(
                        "dec-conditions",
                        List.of(new FieldValue.Row(List.of(
                                FieldValue.words("dec-condition", said("Two facilitators in post")),
                                FieldValue.people("dec-condition-owner", List.of(BOB)),
                                FieldValue.day("dec-condition-due", LATER))))),
                FieldValue.day("dec-date", DAY)));
    }

    private static FreeText said(String text) {
        return new FreeText(ANN, text);
    }
}

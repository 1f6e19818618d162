package org.groundswell.domain.decision;

import java.time.LocalDate;
import java.util.List;
import org.groundswell.domain.Circumstance;
import org.groundswell.domain.Faults;
import org.groundswell.domain.Outcome;
import org.groundswell.domain.decision.DecisionCommand.TakeDecision;
import org.groundswell.domain.decision.DecisionEvent.DecisionTaken;
import org.groundswell.domain.decision.DecisionState.Opened;
import org.groundswell.domain.instrument.RecordKind;
import org.groundswell.domain.record.FieldRules;
import org.groundswell.domain.record.RecordConditions;
import org.groundswell.domain.record.Values;

/** How what was decided is written down. */
final class Taking {

    private Taking() {}

    static Outcome<DecisionEvent> decide(
            TakeDecision command, Opened state, RecordKind kind, Circumstance circumstance) {
        Faults faults = new Faults();
        Values values = command.values();
        new FieldRules(faults, RecordConditions::holds).check(kind.label(), Fields.whenTaken(kind), values);
        days(faults, values, circumstance);
        faults.words("expectedEffect", "what the decision is expected to change", command.expectedEffect());
        return faults.orElse(() -> List.of(new DecisionTaken(
                state.decision(), kind.version(), circumstance.actor(), values, command.expectedEffect())));
    }

    /** A decision lies behind, what follows from it ahead. */
    private static void days(Faults faults, Values values, Circumstance circumstance) {
        LocalDate decidedOn = values.day(Fields.DECIDED_ON);
        faults.notInFuture("values." + Fields.DECIDED_ON, "the day of the decision", decidedOn, circumstance);
        faults.notInPast(
                "values." + Fields.REVIEW_ON, "the day to look again", values.day(Fields.REVIEW_ON), circumstance);
        List<Values> conditions = values.rows(Fields.CONDITIONS);
        for (int i = 0; i < conditions.size(); i++) {
            LocalDate due = conditions.get(i).day(Fields.CONDITION_DUE);
            String at = "values." + Fields.CONDITIONS + "[" + i + "]." + Fields.CONDITION_DUE;
            if (decidedOn != null && due != null && due.isBefore(decidedOn)) {
                faults.add(DecisionRejection.CONDITION_NOT_DATED_AHEAD.at(at, due, decidedOn));
            }
        }
    }
}

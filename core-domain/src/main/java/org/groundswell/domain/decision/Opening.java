package org.groundswell.domain.decision;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.groundswell.domain.Circumstance;
import org.groundswell.domain.Faults;
import org.groundswell.domain.Outcome;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.decision.DecisionCommand.OpenDecision;
import org.groundswell.domain.decision.DecisionDecider.Facts;
import org.groundswell.domain.decision.DecisionEvent.DecisionOpened;
import org.groundswell.domain.decision.DecisionState.Opened;
import org.groundswell.domain.decision.DecisionState.Stage;
import org.groundswell.domain.instrument.RecordKind;
import org.groundswell.domain.record.FieldRules;
import org.groundswell.domain.record.RecordConditions;
import org.groundswell.domain.record.Values;

/** How a question is put. */
final class Opening {

    private Opening() {}

    static Outcome<DecisionEvent> decide(
            OpenDecision command, RecordKind kind, Facts facts, Circumstance circumstance) {
        Faults faults = new Faults();
        new FieldRules(faults, RecordConditions::holds).check(kind.label(), Fields.whenOpened(kind), command.values());
        evidence(faults, command.values(), facts.newestEntry());
        replaced(faults, command.values(), facts);
        asked(faults, command.asked(), facts.voters());
        faults.optionalWords("consulted", "who was consulted", command.consulted());
        return faults.orElse(() -> List.of(new DecisionOpened(
                command.decision(),
                kind.version(),
                circumstance.actor(),
                command.values(),
                command.asked(),
                command.consulted())));
    }

    /** The evidence is what the ledger held at an entry: it must have been recorded. */
    private static void evidence(Faults faults, Values values, long newest) {
        BigDecimal entry = values.number(Fields.EVIDENCE);
        if (entry == null || entry.signum() < 0) {
            return;
        }
        boolean recorded = entry.stripTrailingZeros().scale() <= 0
                && entry.signum() > 0
                && entry.compareTo(BigDecimal.valueOf(newest)) <= 0;
        faults.addIf(!recorded, () -> DecisionRejection.EVIDENCE_UNKNOWN.at("values." + Fields.EVIDENCE, newest));
    }

    private static void replaced(Faults faults, Values values, Facts facts) {
        boolean stands = facts.replaced() instanceof Opened opened && opened.stage() == Stage.APPROVED;
        faults.addIf(
                values.has(Fields.REPLACES) && !stands,
                () -> DecisionRejection.REPLACED_UNKNOWN.at("values." + Fields.REPLACES));
    }

    private static void asked(Faults faults, List<PersonId> asked, Set<PersonId> voters) {
        faults.addIf(asked.isEmpty(), () -> DecisionRejection.NOBODY_ASKED.at("asked"));
        if (asked.size() > FieldRules.MOST) {
            faults.add(DecisionRejection.TOO_MANY_ASKED.at("asked", FieldRules.MOST));
            return;
        }
        Set<PersonId> seen = new HashSet<>();
        for (int i = 0; i < asked.size(); i++) {
            String at = "asked[" + i + "]";
            if (!seen.add(asked.get(i))) {
                faults.add(DecisionRejection.ASKED_TWICE.at(at));
            } else if (!voters.contains(asked.get(i))) {
                faults.add(DecisionRejection.CANNOT_VOTE.at(at));
            }
        }
    }
}

package org.groundswell.domain.adoption;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.groundswell.domain.Circumstance;
import org.groundswell.domain.Faults;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.Outcome;
import org.groundswell.domain.adoption.AdoptionCommand.ApproveDefinition;
import org.groundswell.domain.adoption.AdoptionCommand.DropDefinition;
import org.groundswell.domain.adoption.AdoptionCommand.ProposeDefinition;
import org.groundswell.domain.adoption.AdoptionEvent.DefinitionApproved;
import org.groundswell.domain.adoption.AdoptionEvent.DefinitionDropped;
import org.groundswell.domain.adoption.AdoptionEvent.DefinitionProposed;
import org.groundswell.domain.adoption.AdoptionState.Proposal;
import org.groundswell.domain.adoption.AdoptionState.Standing;
import org.groundswell.domain.instrument.RecordKind;
import org.groundswell.domain.record.FieldRules;
import org.groundswell.domain.record.RecordConditions;
import org.groundswell.domain.record.Values;
import org.jspecify.annotations.Nullable;

/** The rules of saying what counts as adopted: one proposal at a time, which another person approves. */
public final class AdoptionDecider {

    private static final String NEUTRAL = "neutral";

    private AdoptionDecider() {}

    public static AdoptionState initial() {
        return new AdoptionState(Map.of());
    }

    /**
     * @param kind the catalogue's form of a definition
     * @param direction of the measure that the proposal names; nothing where there is no such measure
     */
    public static Outcome<AdoptionEvent> decide(
            AdoptionCommand command,
            AdoptionState state,
            RecordKind kind,
            @Nullable String direction,
            Circumstance circumstance) {
        return switch (command) {
            case ProposeDefinition propose -> propose(propose, state, kind, direction, circumstance);
            case ApproveDefinition approve ->
                waiting(approve, state)
                        .addIf(
                                state.find(approve.definition())
                                        .filter(found -> found.proposer().equals(circumstance.actor()))
                                        .isPresent(),
                                AdoptionRejection.SAME_PERSON::because)
                        .orElse(() -> List.of(new DefinitionApproved(approve.definition())));
            case DropDefinition drop ->
                waiting(drop, state)
                        .words("reason", "the reason", drop.reason())
                        .orElse(() -> List.of(dropped(drop, state, circumstance)));
        };
    }

    public static AdoptionState evolve(AdoptionState state, AdoptionEvent event) {
        return switch (event) {
            case DefinitionProposed proposed -> {
                Definition definition = Definition.of(proposed.values(), proposed.threshold());
                yield state.with(
                        proposed.definition(),
                        new Proposal(definition.version(), definition.from(), proposed.proposer(), Standing.PROPOSED));
            }
            case DefinitionApproved _ -> now(state, event, Standing.APPROVED);
            case DefinitionDropped _ -> now(state, event, Standing.DROPPED);
        };
    }

    private static AdoptionState now(AdoptionState state, AdoptionEvent event, Standing standing) {
        Proposal before = state.find(event.definition())
                .orElseThrow(() -> new IllegalStateException("A definition begins with a proposal, not " + event));
        return state.with(event.definition(), before.now(standing));
    }

    private static Outcome<AdoptionEvent> propose(
            ProposeDefinition command,
            AdoptionState state,
            RecordKind kind,
            @Nullable String direction,
            Circumstance circumstance) {
        if (state.find(command.definition()).isPresent()) {
            return Outcome.refused(AdoptionRejection.PROPOSED_ALREADY.because());
        }
        Optional<Proposal> waiting = state.waiting();
        if (waiting.isPresent()) {
            return Outcome.refused(
                    AdoptionRejection.ANOTHER_WAITS.because(waiting.get().version()));
        }
        Faults faults = new Faults();
        Values values = command.values();
        new FieldRules(faults, RecordConditions::holds).check(kind.label(), Definition.asked(kind), values);
        unique(faults, values, state);
        measure(faults, command, direction);
        return faults.orElse(() -> List.of(new DefinitionProposed(
                command.definition(), kind.version(), circumstance.actor(), values, command.threshold())));
    }

    private static void unique(Faults faults, Values values, AdoptionState state) {
        FreeText version = values.words(Definition.VERSION);
        if (version != null) {
            faults.name("values." + Definition.VERSION, "the name of the version", version.text())
                    .addIf(
                            state.isTaken(version.text()),
                            () -> AdoptionRejection.VERSION_TAKEN.at("values." + Definition.VERSION, version.text()));
        }
        LocalDate from = values.day(Definition.FROM);
        faults.addIf(
                from != null && state.isInForceFrom(from),
                () -> AdoptionRejection.DAY_TAKEN.at("values." + Definition.FROM, Objects.requireNonNull(from)));
    }

    private static void measure(Faults faults, ProposeDefinition command, @Nullable String direction) {
        if (!command.values().has(Definition.MEASURE)) {
            faults.addIf(command.threshold() != null, () -> AdoptionRejection.THRESHOLD_ALONE.at("threshold"));
            return;
        }
        String at = "values." + Definition.MEASURE;
        faults.addIf(direction == null, () -> AdoptionRejection.MEASURE_UNKNOWN.at(at))
                .addIf(NEUTRAL.equals(direction), () -> AdoptionRejection.MEASURE_WITHOUT_DIRECTION.at(at))
                .addIf(command.threshold() == null, () -> AdoptionRejection.THRESHOLD_NEEDED.at("threshold"));
    }

    private static Faults waiting(AdoptionCommand command, AdoptionState state) {
        Faults faults = new Faults();
        Optional<Proposal> found = state.find(command.definition());
        if (found.isEmpty()) {
            return faults.add(AdoptionRejection.UNKNOWN.because());
        }
        return faults.addIf(found.get().standing() != Standing.PROPOSED, AdoptionRejection.NOT_WAITING::because);
    }

    private static DefinitionDropped dropped(DropDefinition drop, AdoptionState state, Circumstance circumstance) {
        boolean own = state.find(drop.definition())
                .filter(found -> found.proposer().equals(circumstance.actor()))
                .isPresent();
        return new DefinitionDropped(drop.definition(), own, drop.reason());
    }
}

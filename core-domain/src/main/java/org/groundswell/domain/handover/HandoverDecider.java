package org.groundswell.domain.handover;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.groundswell.domain.Circumstance;
import org.groundswell.domain.Faults;
import org.groundswell.domain.Outcome;
import org.groundswell.domain.handover.HandoverCommand.AcceptGap;
import org.groundswell.domain.handover.HandoverCommand.JudgeCriterion;
import org.groundswell.domain.handover.HandoverCommand.RecordFollowUp;
import org.groundswell.domain.handover.HandoverCommand.SetSupportEnd;
import org.groundswell.domain.handover.HandoverEvent.CriterionJudged;
import org.groundswell.domain.handover.HandoverEvent.FollowUpRecorded;
import org.groundswell.domain.handover.HandoverEvent.GapAccepted;
import org.groundswell.domain.handover.HandoverEvent.SupportEndSet;
import org.groundswell.domain.instrument.Handover;
import org.groundswell.domain.instrument.RecordKind;
import org.groundswell.domain.record.FieldRules;
import org.groundswell.domain.record.RecordConditions;
import org.groundswell.domain.record.Values;

/** The rules of a handover: criteria judged on evidence, gaps closed or accepted, and what follows the end of support. */
public final class HandoverDecider {

    /** The condition under which the catalogue asks what will close a gap. */
    private static final String WHEN_NOT_MET = "when-not-met";

    private static final String STATE = "bau-state";
    private static final String JUDGED_ON = "values.bau-judged-on";
    private static final String DUE = "values.bau-gap-due";

    private HandoverDecider() {}

    public static HandoverState initial() {
        return new HandoverState(Map.of(), Set.of(), null);
    }

    /** @param kind the fields of a judgement */
    public static Outcome<HandoverEvent> decide(
            HandoverCommand command,
            HandoverState state,
            Handover handover,
            RecordKind kind,
            HandoverFacts facts,
            Circumstance circumstance) {
        if (!facts.site().isEnrolled()) {
            return Outcome.refused(HandoverRejection.SITE_UNKNOWN.because());
        }
        if (facts.site().refusal().isPresent()) {
            return Outcome.refused(facts.site().refusal().get());
        }
        if (facts.site().hasLeft()) {
            return Outcome.refused(HandoverRejection.SITE_LEFT.because());
        }
        return switch (command) {
            case JudgeCriterion judge -> judge(judge, state, handover, kind, circumstance);
            case AcceptGap accept -> accept(accept, state, handover);
            case SetSupportEnd set -> supportEnd(set, state);
            case RecordFollowUp check -> followUp(check, state, handover, facts, circumstance);
        };
    }

    public static HandoverState evolve(HandoverState state, HandoverEvent event) {
        return switch (event) {
            case CriterionJudged judged ->
                state.judged(judged.criterion(), judged.values().chosen(STATE).orElseThrow());
            case GapAccepted accepted -> state.accepting(accepted.criterion());
            case SupportEndSet set -> state.ending(set.endsOn());
            case FollowUpRecorded _ -> state;
        };
    }

    /** The labels of the criteria that nobody has judged. */
    public static List<String> unjudged(HandoverState state, Handover handover) {
        return handover.criteria().stream()
                .filter(criterion -> !state.states().containsKey(criterion.id()))
                .map(Handover.Criterion::label)
                .toList();
    }

    private static Outcome<HandoverEvent> judge(
            JudgeCriterion command,
            HandoverState state,
            Handover handover,
            RecordKind kind,
            Circumstance circumstance) {
        if (handover.criterion(command.criterion()).isEmpty()) {
            return Outcome.refused(HandoverRejection.CRITERION_UNKNOWN.because(command.criterion()));
        }
        Values values = command.values();
        boolean accepted = state.accepted().contains(command.criterion());
        Faults faults = new Faults();
        new FieldRules(
                        faults,
                        RecordConditions.and(Map.of(
                                WHEN_NOT_MET, given -> !accepted && RecordConditions.holds(WHEN_NOT_MET, given))))
                .check(kind.label(), kind.fields(), values);
        LocalDate judgedOn = values.day("bau-judged-on");
        faults.notInFuture(JUDGED_ON, "the date judged", judgedOn, circumstance);
        if (judgedOn != null) {
            faults.notBefore(DUE, "the day by which the gap is closed", values.day("bau-gap-due"), judgedOn);
        }
        return faults.orElse(
                () -> List.of(new CriterionJudged(command.site(), command.criterion(), kind.version(), values)));
    }

    private static Outcome<HandoverEvent> accept(AcceptGap command, HandoverState state, Handover handover) {
        if (handover.criterion(command.criterion()).isEmpty()) {
            return Outcome.refused(HandoverRejection.CRITERION_UNKNOWN.because(command.criterion()));
        }
        return new Faults()
                .addIf(!HandoverState.isGap(state.states().get(command.criterion())), HandoverRejection.NO_GAP::because)
                .addIf(state.accepted().contains(command.criterion()), HandoverRejection.ACCEPTED_ALREADY::because)
                .words("reason", "why the gap is accepted", command.reason())
                .orElse(() -> List.of(new GapAccepted(command.site(), command.criterion(), command.reason())));
    }

    private static Outcome<HandoverEvent> supportEnd(SetSupportEnd command, HandoverState state) {
        LocalDate before = state.supportEnds();
        if (command.endsOn().equals(before)) {
            return Outcome.accepted(List.of());
        }
        boolean silent = command.reason() == null || command.reason().isBlank();
        return new Faults()
                .reasonable("endsOn", "the day on which support ends", command.endsOn())
                .addIf(
                        before != null && silent,
                        () -> HandoverRejection.CHANGE_NEEDS_REASON.at("reason", before == null ? "" : before))
                .optionalWords("reason", "the reason", command.reason())
                .orElse(() ->
                        List.of(new SupportEndSet(command.site(), command.endsOn(), silent ? null : command.reason())));
    }

    private static Outcome<HandoverEvent> followUp(
            RecordFollowUp command,
            HandoverState state,
            Handover handover,
            HandoverFacts facts,
            Circumstance circumstance) {
        if (handover.check(command.check()).isEmpty()) {
            String checks = handover.checks().stream().map(Handover.Check::id).collect(Collectors.joining(", "));
            return Outcome.refused(HandoverRejection.CHECK_UNKNOWN.because(command.check(), checks));
        }
        Optional<LocalDate> ended =
                Optional.ofNullable(state.supportEnds()).or(() -> Optional.ofNullable(facts.resourceEnded()));
        if (ended.isEmpty()) {
            return Outcome.refused(HandoverRejection.SUPPORT_END_UNKNOWN.because());
        }
        List<String> held = command.held().stream().distinct().toList();
        Faults faults = new Faults()
                .notInFuture("checkedOn", "the day of the check", command.checkedOn(), circumstance)
                .notBefore("checkedOn", "the day of the check", command.checkedOn(), ended.get())
                .words("measure", "what the measure has done", command.measure())
                .optionalWords("help", "the help that is needed", command.help());
        String criteria =
                handover.criteria().stream().map(Handover.Criterion::id).collect(Collectors.joining(", "));
        held.stream()
                .filter(each -> handover.criterion(each).isEmpty())
                .forEach(each -> faults.add(HandoverRejection.HELD_UNKNOWN.at("held", each, criteria)));
        return faults.orElse(() -> List.of(new FollowUpRecorded(
                command.site(),
                command.check(),
                handover.version(),
                command.checkedOn(),
                held,
                handover.criteria().stream()
                        .map(Handover.Criterion::id)
                        .filter(each -> state.isMet(each) && !held.contains(each))
                        .toList(),
                command.measure(),
                command.help() == null || command.help().isBlank() ? null : command.help())));
    }
}

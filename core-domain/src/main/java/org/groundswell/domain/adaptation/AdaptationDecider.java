package org.groundswell.domain.adaptation;

import java.time.LocalDate;
import java.util.List;
import org.groundswell.domain.Circumstance;
import org.groundswell.domain.Faults;
import org.groundswell.domain.FieldRejection;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.Outcome;
import org.groundswell.domain.SiteStanding;
import org.groundswell.domain.adaptation.AdaptationCommand.AnswerAdaptation;
import org.groundswell.domain.adaptation.AdaptationCommand.RecordAdaptation;
import org.groundswell.domain.adaptation.AdaptationCommand.ReverseAdaptation;
import org.groundswell.domain.adaptation.AdaptationCommand.TellAfterwards;
import org.groundswell.domain.adaptation.AdaptationCommand.WithdrawAdaptation;
import org.groundswell.domain.adaptation.AdaptationEvent.AdaptationAnswered;
import org.groundswell.domain.adaptation.AdaptationEvent.AdaptationRecorded;
import org.groundswell.domain.adaptation.AdaptationEvent.AdaptationReversed;
import org.groundswell.domain.adaptation.AdaptationEvent.AdaptationWithdrawn;
import org.groundswell.domain.adaptation.AdaptationEvent.AfterwardsTold;
import org.groundswell.domain.adaptation.AdaptationState.Recorded;
import org.groundswell.domain.adaptation.AdaptationState.Standing;
import org.groundswell.domain.instrument.RecordKind;
import org.groundswell.domain.record.FieldRules;
import org.groundswell.domain.record.RecordConditions;

/** The rules of an adaptation: recorded and done with, unless the job of a core component changes or may change. */
public final class AdaptationDecider {

    /** How many working days an answer may take, by the catalogue's approval rule. */
    public static final int REPLY_WITHIN = 10;

    private AdaptationDecider() {}

    public static AdaptationState initial() {
        return new AdaptationState.NotRecorded();
    }

    /**
     * @param kind the catalogue's adaptation record
     * @param site where the site stands that adapts
     * @param component the one that is adapted, where the command names one
     */
    public static Outcome<AdaptationEvent> decide(
            AdaptationCommand command,
            AdaptationState state,
            RecordKind kind,
            SiteStanding site,
            ComponentState component,
            Circumstance circumstance) {
        if (command instanceof RecordAdaptation record) {
            return state instanceof Recorded
                    ? Outcome.refused(AdaptationRejection.RECORDED_ALREADY.because())
                    : record(record, kind, site, component, circumstance);
        }
        if (!(state instanceof Recorded recorded)) {
            return Outcome.refused(AdaptationRejection.NOT_RECORDED.because());
        }
        if (recorded.standing() == Standing.WITHDRAWN) {
            return Outcome.refused(AdaptationRejection.WITHDRAWN.because());
        }
        return switch (command) {
            case RecordAdaptation _ -> Outcome.refused(AdaptationRejection.RECORDED_ALREADY.because());
            case AnswerAdaptation answer -> answer(answer, recorded, circumstance);
            case ReverseAdaptation reverse -> reverse(reverse, recorded);
            case WithdrawAdaptation withdraw -> withdraw(withdraw, recorded);
            case TellAfterwards tell -> tell(tell, recorded);
        };
    }

    public static AdaptationState evolve(AdaptationState state, AdaptationEvent event) {
        if (event instanceof AdaptationRecorded recorded) {
            return new Recorded(
                    recorded.adaptation(),
                    recorded.site(),
                    recorded.recorder(),
                    recorded.replyBy() == null ? Standing.NOTED : Standing.WAITING,
                    null);
        }
        if (!(state instanceof Recorded before)) {
            throw new IllegalStateException(event + " of an adaptation that was never recorded");
        }
        return switch (event) {
            case AdaptationRecorded _ -> before;
            case AdaptationAnswered answered ->
                before.at(answered.outcome().equals(AdaptationFields.DECLINED) ? Standing.DECLINED : Standing.AGREED);
            case AdaptationReversed _ -> before.at(Standing.REVERSED);
            case AdaptationWithdrawn _ -> before.at(Standing.WITHDRAWN);
            case AfterwardsTold told -> before.followedBy(told.afterwards());
        };
    }

    private static Outcome<AdaptationEvent> record(
            RecordAdaptation command,
            RecordKind kind,
            SiteStanding site,
            ComponentState component,
            Circumstance circumstance) {
        if (!site.isEnrolled()) {
            return Outcome.refused(AdaptationRejection.SITE_UNKNOWN.because());
        }
        if (site.refusal().isPresent()) {
            return Outcome.refused(site.refusal().get());
        }
        Faults faults = new Faults();
        new FieldRules(faults, RecordConditions::holds)
                .check(kind.label(), AdaptationFields.whenRecorded(kind), command.values());
        boolean named = command.values().has(AdaptationFields.COMPONENT);
        if (!(component instanceof ComponentState.Defined defined)) {
            faults.addIf(named, () -> AdaptationRejection.COMPONENT_UNKNOWN.at("values." + AdaptationFields.COMPONENT));
            return faults.orElse(List::of);
        }
        String status = defined.definition().status();
        boolean kept = command.values().isChosen(AdaptationFields.FUNCTION, AdaptationFields.FUNCTION_KEPT);
        boolean asks = !kept && status.equals(ComponentDefinition.CORE);
        boolean tells = !asks
                && (status.equals(ComponentDefinition.NOT_YET_KNOWN)
                        || (status.equals(ComponentDefinition.ADAPTABLE) && !kept));
        LocalDate replyBy = asks ? WorkingDays.after(circumstance.today(), REPLY_WITHIN) : null;
        return faults.orElse(() -> List.of(new AdaptationRecorded(
                command.adaptation(),
                kind.version(),
                command.site(),
                circumstance.actor(),
                defined.component(),
                status,
                command.values(),
                replyBy,
                tells)));
    }

    private static Outcome<AdaptationEvent> answer(
            AnswerAdaptation command, Recorded state, Circumstance circumstance) {
        if (state.standing() == Standing.NOTED) {
            return Outcome.refused(AdaptationRejection.NO_ANSWER_NEEDED.because());
        }
        if (state.standing() != Standing.WAITING) {
            return Outcome.refused(AdaptationRejection.ANSWERED_ALREADY.because());
        }
        if (state.recorder().equals(circumstance.actor())) {
            return Outcome.refused(AdaptationRejection.OWN_REQUEST.because());
        }
        boolean conditional = command.outcome().equals(AdaptationFields.AGREED_WITH_CONDITIONS);
        boolean agreed = conditional || command.outcome().equals(AdaptationFields.AGREED);
        FreeText conditions = command.conditions();
        boolean unsaid = conditions == null || conditions.isBlank();
        return new Faults()
                .oneOf("outcome", "the answer", command.outcome(), AdaptationFields.ANSWERS)
                .words("reason", "the reason for the answer", command.reason())
                .addIf(conditional && unsaid, () -> AdaptationRejection.CONDITIONS_NEEDED.at("conditions"))
                .addIf(!conditional && !unsaid, () -> AdaptationRejection.CONDITIONS_NOT_ASKED.at("conditions"))
                .optionalWords("conditions", "the conditions", conditions)
                .addIf(
                        agreed && command.lookAgainOn() == null,
                        () -> FieldRejection.REQUIRED.at("lookAgainOn", "the date to look again"))
                .notInPast("lookAgainOn", "the date to look again", command.lookAgainOn(), circumstance)
                .orElse(() -> List.of(new AdaptationAnswered(
                        state.adaptation(),
                        state.site(),
                        command.outcome(),
                        command.reason(),
                        conditions,
                        command.lookAgainOn())));
    }

    private static Outcome<AdaptationEvent> reverse(ReverseAdaptation command, Recorded state) {
        if (state.standing() != Standing.AGREED) {
            return Outcome.refused(AdaptationRejection.NOT_AGREED.because());
        }
        return new Faults()
                .words("reason", "the reason for reversing it", command.reason())
                .orElse(() -> List.of(new AdaptationReversed(state.adaptation(), state.site(), command.reason())));
    }

    private static Outcome<AdaptationEvent> withdraw(WithdrawAdaptation command, Recorded state) {
        if (state.standing() != Standing.NOTED && state.standing() != Standing.WAITING) {
            return Outcome.refused(AdaptationRejection.ANSWERED_FOR_GOOD.because());
        }
        return new Faults()
                .words("reason", "the reason for withdrawing it", command.reason())
                .orElse(() -> List.of(new AdaptationWithdrawn(state.adaptation(), state.site(), command.reason())));
    }

    private static Outcome<AdaptationEvent> tell(TellAfterwards command, Recorded state) {
        return new Faults()
                .words("afterwards", "what happened afterwards", command.afterwards())
                .orElse(() -> command.afterwards().equals(state.afterwards())
                        ? List.of()
                        : List.of(new AfterwardsTold(state.adaptation(), state.site(), command.afterwards())));
    }
}

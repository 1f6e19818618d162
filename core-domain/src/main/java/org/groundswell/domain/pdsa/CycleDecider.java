package org.groundswell.domain.pdsa;

import java.time.LocalDate;
import java.util.List;
import org.groundswell.domain.Circumstance;
import org.groundswell.domain.Faults;
import org.groundswell.domain.Outcome;
import org.groundswell.domain.SiteStanding;
import org.groundswell.domain.instrument.RecordField;
import org.groundswell.domain.instrument.RecordKind;
import org.groundswell.domain.pdsa.CycleCommand.ActOnCycle;
import org.groundswell.domain.pdsa.CycleCommand.AmendPlan;
import org.groundswell.domain.pdsa.CycleCommand.PlanCycle;
import org.groundswell.domain.pdsa.CycleCommand.StartCycle;
import org.groundswell.domain.pdsa.CycleCommand.StudyCycle;
import org.groundswell.domain.pdsa.CycleCommand.TellHappened;
import org.groundswell.domain.pdsa.CycleCommand.WithdrawCycle;
import org.groundswell.domain.pdsa.CycleEvent.CyclePlanned;
import org.groundswell.domain.pdsa.CycleEvent.CycleStarted;
import org.groundswell.domain.pdsa.CycleEvent.CycleStudied;
import org.groundswell.domain.pdsa.CycleEvent.CycleWithdrawn;
import org.groundswell.domain.pdsa.CycleEvent.HappenedTold;
import org.groundswell.domain.pdsa.CycleEvent.NextDecided;
import org.groundswell.domain.pdsa.CycleEvent.PlanAmended;
import org.groundswell.domain.pdsa.CycleState.Planned;
import org.groundswell.domain.pdsa.CycleState.Stage;
import org.groundswell.domain.record.FieldRules;
import org.groundswell.domain.record.FieldValue;
import org.groundswell.domain.record.RecordConditions;
import org.groundswell.domain.record.RecordRejection;
import org.groundswell.domain.record.Values;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;

/** The rules of a cycle: step by step, and a prediction that nobody can change once the test has started. */
public final class CycleDecider {

    private CycleDecider() {}

    /**
     * What a plan is judged by besides itself.
     *
     * @param site where the site stands
     * @param elementKnown whether the component named is one of the programme; of no matter where none is named
     * @param previous the cycle that it follows on from; not planned where none is named
     */
    public record Facts(SiteStanding site, boolean elementKnown, CycleState previous) {

        public static final Facts NONE = new Facts(SiteStanding.NOT_ENROLLED, false, initial());
    }

    public static CycleState initial() {
        return new CycleState.NotPlanned();
    }

    /** @param kind the catalogue's test of change */
    public static Outcome<CycleEvent> decide(
            CycleCommand command, CycleState state, RecordKind kind, Facts facts, Circumstance circumstance) {
        if (command instanceof PlanCycle plan) {
            return state instanceof Planned
                    ? Outcome.refused(CycleRejection.PLANNED_ALREADY.because())
                    : plan(plan, kind, facts);
        }
        if (!(state instanceof Planned planned)) {
            return Outcome.refused(CycleRejection.NOT_PLANNED.because());
        }
        if (planned.stage() == Stage.WITHDRAWN) {
            return Outcome.refused(CycleRejection.WITHDRAWN.because());
        }
        return switch (command) {
            case PlanCycle _ -> Outcome.refused(CycleRejection.PLANNED_ALREADY.because());
            case AmendPlan amend -> amend(amend, planned, kind, facts);
            case StartCycle start -> start(start, planned, kind, circumstance);
            case TellHappened tell -> tell(tell, planned, kind);
            case StudyCycle study -> study(study, planned, kind, circumstance);
            case ActOnCycle act -> act(act, planned, kind);
            case WithdrawCycle withdraw -> withdraw(withdraw, planned);
        };
    }

    public static CycleState evolve(CycleState state, CycleEvent event) {
        if (event instanceof CyclePlanned planned) {
            return new Planned(planned.cycle(), planned.site(), planned.values(), Stage.PLANNED, null);
        }
        if (!(state instanceof Planned before)) {
            throw new IllegalStateException(event + " of a cycle that was never planned");
        }
        return switch (event) {
            case CyclePlanned _ -> before;
            case PlanAmended amended -> before.planning(amended.values());
            case CycleStarted started ->
                before.saying(run(started)).at(Stage.RUNNING).endingOn(started.end());
            case HappenedTold told ->
                before.saying(told.values()).at(Stage.TOLD).endingOn(end(told.values(), before));
            case CycleStudied studied -> before.saying(studied.values()).at(Stage.STUDIED);
            case NextDecided decided -> before.saying(decided.values()).at(Stage.ACTED);
            case CycleWithdrawn _ -> before.at(Stage.WITHDRAWN);
        };
    }

    private static Outcome<CycleEvent> plan(PlanCycle command, RecordKind kind, Facts facts) {
        if (!facts.site().isEnrolled()) {
            return Outcome.refused(CycleRejection.SITE_UNKNOWN.at("site", command.site()));
        }
        if (facts.site().refusal().isPresent()) {
            return Outcome.refused(facts.site().refusal().get());
        }
        return planFaults(kind, command.values(), command.site(), facts)
                .orElse(() ->
                        List.of(new CyclePlanned(command.cycle(), kind.version(), command.site(), command.values())));
    }

    private static Outcome<CycleEvent> amend(AmendPlan command, Planned state, RecordKind kind, Facts facts) {
        if (state.stage() != Stage.PLANNED) {
            return Outcome.refused(CycleRejection.PREDICTION_SEALED.because());
        }
        return planFaults(kind, command.values(), state.site(), facts)
                .orElse(() -> command.values().changedFrom(state.values()).isEmpty()
                        ? List.of()
                        : List.of(new PlanAmended(state.cycle(), kind.version(), state.site(), command.values())));
    }

    private static Faults planFaults(RecordKind kind, Values values, SiteCode site, Facts facts) {
        Faults faults = check(kind, CycleFields.plan(kind), values);
        faults.addIf(
                values.has(CycleFields.ELEMENT) && !facts.elementKnown(),
                () -> CycleRejection.ELEMENT_UNKNOWN.at("values." + CycleFields.ELEMENT));
        boolean follows =
                facts.previous() instanceof Planned previous && previous.site().equals(site) && previous.goesOn();
        return faults.addIf(
                values.has(CycleFields.PREVIOUS) && !follows,
                () -> CycleRejection.PREVIOUS_UNKNOWN.at("values." + CycleFields.PREVIOUS));
    }

    private static Outcome<CycleEvent> start(
            StartCycle command, Planned state, RecordKind kind, Circumstance circumstance) {
        if (state.stage() != Stage.PLANNED) {
            return Outcome.refused(CycleRejection.STARTED_ALREADY.because());
        }
        Values values = command.values();
        LocalDate start = values.day(CycleFields.START);
        LocalDate end = values.day(CycleFields.END);
        Faults faults = check(kind, CycleFields.start(kind), values)
                .notInFuture(at(CycleFields.START), "the start", start, circumstance);
        if (start == null) {
            return faults.orElse(List::of);
        }
        return notBefore(faults, end, start)
                .orElse(() -> List.of(new CycleStarted(state.cycle(), state.site(), start, end)));
    }

    private static Outcome<CycleEvent> tell(TellHappened command, Planned state, RecordKind kind) {
        if (state.stage() == Stage.PLANNED) {
            return Outcome.refused(CycleRejection.NOT_STARTED.because());
        }
        if (state.stage() != Stage.RUNNING && state.stage() != Stage.TOLD) {
            return Outcome.refused(CycleRejection.STUDIED_ALREADY.because());
        }
        Values values = command.values();
        Faults faults = check(kind, CycleFields.happened(kind), values);
        faults.addIf(
                end(values, state) == null,
                () -> RecordRejection.FIELD_NEEDED.at(
                        at(CycleFields.END),
                        kind.field(CycleFields.END).map(RecordField::label).orElse(CycleFields.END)));
        LocalDate start = state.values().day(CycleFields.START);
        if (start != null) {
            notBefore(faults, values.day(CycleFields.END), start);
        }
        return faults.orElse(() -> List.of(new HappenedTold(state.cycle(), state.site(), values)));
    }

    private static Outcome<CycleEvent> study(
            StudyCycle command, Planned state, RecordKind kind, Circumstance circumstance) {
        switch (state.stage()) {
            case PLANNED -> {
                return Outcome.refused(CycleRejection.NOT_STARTED.because());
            }
            case RUNNING -> {
                return Outcome.refused(CycleRejection.NOTHING_TOLD.because());
            }
            case ACTED -> {
                return Outcome.refused(CycleRejection.ACTED_ALREADY.because());
            }
            default -> {
                // told, or studied and corrected
            }
        }
        LocalDate end = state.end();
        if (end != null && end.isAfter(circumstance.today())) {
            return Outcome.refused(CycleRejection.NOT_OVER.because(end));
        }
        return check(kind, CycleFields.study(kind), command.values())
                .orElse(() -> List.of(new CycleStudied(state.cycle(), state.site(), command.values())));
    }

    private static Outcome<CycleEvent> act(ActOnCycle command, Planned state, RecordKind kind) {
        if (state.stage() == Stage.ACTED) {
            return Outcome.refused(CycleRejection.ACTED_ALREADY.because());
        }
        if (state.stage() != Stage.STUDIED) {
            return Outcome.refused(CycleRejection.NOT_STUDIED.because());
        }
        return check(kind, CycleFields.act(kind), command.values())
                .orElse(() -> List.of(new NextDecided(state.cycle(), state.site(), command.values())));
    }

    private static Outcome<CycleEvent> withdraw(WithdrawCycle command, Planned state) {
        if (state.stage() == Stage.STUDIED || state.stage() == Stage.ACTED) {
            return Outcome.refused(CycleRejection.STUDIED_ALREADY.because());
        }
        return new Faults()
                .words("reason", "the reason for withdrawing it", command.reason())
                .orElse(() -> List.of(new CycleWithdrawn(state.cycle(), state.site(), command.reason())));
    }

    private static Faults check(RecordKind kind, List<RecordField> asked, Values values) {
        Faults faults = new Faults();
        new FieldRules(faults, RecordConditions::holds).check(kind.label(), asked, values);
        return faults;
    }

    private static Faults notBefore(Faults faults, @Nullable LocalDate end, LocalDate start) {
        return end != null && end.isBefore(start)
                ? faults.add(CycleRejection.END_BEFORE_START.at(at(CycleFields.END), end, start))
                : faults;
    }

    private static Values run(CycleStarted event) {
        FieldValue start = FieldValue.day(CycleFields.START, event.start());
        LocalDate end = event.end();
        return new Values(end == null ? List.of(start) : List.of(start, FieldValue.day(CycleFields.END, end)));
    }

    private static @Nullable LocalDate end(Values told, Planned state) {
        LocalDate day = told.day(CycleFields.END);
        return day == null ? state.end() : day;
    }

    private static String at(String field) {
        return "values." + field;
    }
}

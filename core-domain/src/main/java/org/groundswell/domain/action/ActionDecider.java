package org.groundswell.domain.action;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.groundswell.domain.Circumstance;
import org.groundswell.domain.Faults;
import org.groundswell.domain.FieldRejection;
import org.groundswell.domain.Outcome;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.SiteStanding;
import org.groundswell.domain.action.ActionCommand.AgreeAction;
import org.groundswell.domain.action.ActionCommand.ChangeAction;
import org.groundswell.domain.action.ActionCommand.DropAction;
import org.groundswell.domain.action.ActionCommand.FinishAction;
import org.groundswell.domain.action.ActionCommand.ReopenAction;
import org.groundswell.domain.action.ActionEvent.ActionAgreed;
import org.groundswell.domain.action.ActionEvent.ActionDone;
import org.groundswell.domain.action.ActionEvent.ActionDropped;
import org.groundswell.domain.action.ActionEvent.ActionHandedOver;
import org.groundswell.domain.action.ActionEvent.ActionReopened;
import org.groundswell.domain.action.ActionEvent.ActionRescheduled;
import org.groundswell.domain.action.ActionState.Agreed;
import org.groundswell.domain.action.ActionState.Standing;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;

/** The rules of an action: one owner, one day, moved only with a reason, and ended as done or dropped in words. */
public final class ActionDecider {

    private ActionDecider() {}

    /**
     * What an action is judged by besides itself.
     *
     * @param site where the site stands that it is about; of no matter where it is about the programme
     * @param ownerMay whether the person named may own it; of no matter where none is named
     * @param originKnown whether the programme knows what it came from; of no matter where nothing is named
     */
    public record Facts(SiteStanding site, boolean ownerMay, boolean originKnown) {

        public static final Facts NONE = new Facts(SiteStanding.NOT_ENROLLED, false, false);
    }

    public static ActionState initial() {
        return new ActionState.NotAgreed();
    }

    public static Outcome<ActionEvent> decide(
            ActionCommand command, ActionState state, Facts facts, Circumstance circumstance) {
        if (command instanceof AgreeAction agree) {
            return state instanceof Agreed
                    ? Outcome.refused(ActionRejection.AGREED_ALREADY.because())
                    : agree(agree, facts, circumstance);
        }
        if (!(state instanceof Agreed agreed)) {
            return Outcome.refused(ActionRejection.NOT_AGREED.because());
        }
        boolean open = agreed.standing() == Standing.OPEN;
        if (command instanceof ReopenAction reopen) {
            return open ? Outcome.refused(ActionRejection.STILL_OPEN.because()) : reopen(reopen, agreed, circumstance);
        }
        if (!open) {
            return Outcome.refused(
                    ActionRejection.ENDED.because(agreed.standing().name().toLowerCase(Locale.ROOT)));
        }
        return switch (command) {
            case ChangeAction change -> change(change, agreed, facts, circumstance);
            case FinishAction finish ->
                new Faults()
                        .words("outcome", "what came of it", finish.outcome())
                        .orElse(() -> List.of(new ActionDone(agreed.action(), agreed.site(), finish.outcome())));
            case DropAction drop ->
                new Faults()
                        .words("reason", "the reason for dropping it", drop.reason())
                        .orElse(() -> List.of(new ActionDropped(agreed.action(), agreed.site(), drop.reason())));
            default -> throw new IllegalStateException("Decided above: " + command);
        };
    }

    public static ActionState evolve(ActionState state, ActionEvent event) {
        if (event instanceof ActionAgreed agreed) {
            return new Agreed(agreed.action(), agreed.site(), agreed.owner(), agreed.due(), Standing.OPEN);
        }
        if (!(state instanceof Agreed before)) {
            throw new IllegalStateException(event + " of an action that was never agreed");
        }
        return switch (event) {
            case ActionAgreed _ -> before;
            case ActionHandedOver handed -> before.ownedBy(handed.owner());
            case ActionRescheduled rescheduled -> before.dueOn(rescheduled.due());
            case ActionDone _ -> before.at(Standing.DONE);
            case ActionDropped _ -> before.at(Standing.DROPPED);
            case ActionReopened reopened -> before.dueOn(reopened.due()).at(Standing.OPEN);
        };
    }

    private static Outcome<ActionEvent> agree(AgreeAction command, Facts facts, Circumstance circumstance) {
        SiteCode site = command.site();
        if (site != null && !facts.site().isEnrolled()) {
            return Outcome.refused(ActionRejection.SITE_UNKNOWN.at("site", site));
        }
        if (facts.site().refusal().isPresent()) {
            return Outcome.refused(facts.site().refusal().get());
        }
        PersonId owner = command.owner();
        LocalDate due = command.due();
        Faults faults = new Faults().words("what", "what is to be done", command.what());
        origin(faults, command.origin(), site, facts);
        owner(faults, owner, facts);
        due(faults, due, circumstance);
        if (owner == null || due == null) {
            return faults.orElse(List::of);
        }
        return faults.orElse(
                () -> List.of(new ActionAgreed(command.action(), site, command.what(), command.origin(), owner, due)));
    }

    private static void origin(Faults faults, @Nullable Origin origin, @Nullable SiteCode site, Facts facts) {
        if (origin == null) {
            return;
        }
        if (!origin.isWellFormed() || !facts.originKnown()) {
            faults.add(ActionRejection.ORIGIN_UNKNOWN.at("origin"));
            return;
        }
        String of = origin.kind().equals(Origin.FLAG) ? origin.part(1) : null;
        if (of != null && (site == null || !site.value().equals(of))) {
            faults.add(ActionRejection.ORIGIN_OF_ANOTHER_SITE.at("origin", of));
        }
        faults.addIf(
                origin.kind().equals(Origin.HANDOVER) && site == null, () -> ActionRejection.GAP_OF_A_SITE.at("site"));
    }

    private static void owner(Faults faults, @Nullable PersonId owner, Facts facts) {
        faults.addIf(owner == null, () -> FieldRejection.REQUIRED.at("owner", "who will do it"));
        faults.addIf(owner != null && !facts.ownerMay(), () -> ActionRejection.OWNER_CANNOT.at("owner"));
    }

    private static void due(Faults faults, @Nullable LocalDate due, Circumstance circumstance) {
        faults.addIf(due == null, () -> FieldRejection.REQUIRED.at("due", "the day it is due"));
        faults.notInPast("due", "the day it is due", due, circumstance);
    }

    private static Outcome<ActionEvent> change(
            ChangeAction command, Agreed state, Facts facts, Circumstance circumstance) {
        PersonId owner = command.owner();
        LocalDate due = command.due();
        boolean handsOver = owner != null && !owner.equals(state.owner());
        boolean moves = due != null && !due.equals(state.due());
        Faults faults = new Faults().words("reason", "the reason for changing it", command.reason());
        faults.addIf(!handsOver && !moves, () -> ActionRejection.NOTHING_CHANGES.at("due"));
        if (handsOver) {
            owner(faults, owner, facts);
        }
        if (moves) {
            due(faults, due, circumstance);
        }
        return faults.orElse(() -> {
            List<ActionEvent> events = new ArrayList<>();
            if (owner != null && handsOver) {
                events.add(new ActionHandedOver(state.action(), state.site(), owner, command.reason()));
            }
            if (due != null && moves) {
                events.add(new ActionRescheduled(state.action(), state.site(), due, command.reason()));
            }
            return events;
        });
    }

    private static Outcome<ActionEvent> reopen(ReopenAction command, Agreed state, Circumstance circumstance) {
        LocalDate due = command.due();
        Faults faults = new Faults().words("reason", "the reason for reopening it", command.reason());
        due(faults, due, circumstance);
        return due == null
                ? faults.orElse(List::of)
                : faults.orElse(() -> List.of(new ActionReopened(state.action(), state.site(), due, command.reason())));
    }
}

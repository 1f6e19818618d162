package org.groundswell.domain.signal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.groundswell.domain.Faults;
import org.groundswell.domain.Outcome;
import org.groundswell.domain.signal.SignalCommand.CloseCase;
import org.groundswell.domain.signal.SignalCommand.CommentOnCase;
import org.groundswell.domain.signal.SignalCommand.NoteSignals;
import org.groundswell.domain.signal.SignalCommand.ReassignCase;
import org.groundswell.domain.signal.SignalCommand.ReopenCase;
import org.groundswell.domain.signal.SignalEvent.SignalCaseClosed;
import org.groundswell.domain.signal.SignalEvent.SignalCaseCommented;
import org.groundswell.domain.signal.SignalEvent.SignalCaseOpened;
import org.groundswell.domain.signal.SignalEvent.SignalCaseReassigned;
import org.groundswell.domain.signal.SignalEvent.SignalCaseReopened;
import org.groundswell.domain.signal.SignalEvent.SignalContinued;
import org.groundswell.domain.signal.SignalEvent.SignalReturned;
import org.groundswell.domain.signal.SignalEvent.SignalVanished;
import org.groundswell.domain.signal.SignalsState.Case;

/** The rules of signal cases. A run of flagged months never has two cases, however often it is noted. */
public final class SignalDecider {

    private SignalDecider() {}

    public static SignalsState initial() {
        return new SignalsState(Map.of());
    }

    /** @param belongs whether the person named in the command belongs to the programme; of no matter where none is named */
    public static Outcome<SignalEvent> decide(SignalCommand command, SignalsState state, boolean belongs) {
        return switch (command) {
            case NoteSignals note -> Outcome.accepted(note(note, state));
            case ReassignCase reassign -> of(reassign.caseId(), state, found -> reassign(reassign, found, belongs));
            case CommentOnCase comment -> of(comment.caseId(), state, _ -> comment(comment));
            case CloseCase close -> of(close.caseId(), state, _ -> close(close));
            case ReopenCase reopen -> reopen(reopen, state);
        };
    }

    public static SignalsState evolve(SignalsState state, SignalEvent event) {
        return switch (event) {
            case SignalCaseOpened opened ->
                state.with(new Case(
                        opened.caseId(),
                        opened.seen().signal(),
                        opened.seen().first(),
                        opened.seen().last(),
                        opened.owner(),
                        false,
                        null));
            case SignalContinued continued -> state.with(opened(state, event).until(continued.last()));
            case SignalVanished _ -> state.with(opened(state, event).vanished(true));
            case SignalReturned _ -> state.with(opened(state, event).vanished(false));
            case SignalCaseReassigned reassigned ->
                state.with(opened(state, event).ownedBy(reassigned.owner()));
            case SignalCaseCommented _ -> state;
            case SignalCaseClosed closed -> state.with(opened(state, event).closedAs(closed.outcome()));
            case SignalCaseReopened _ -> state.with(opened(state, event).reopened());
        };
    }

    private static Case opened(SignalsState state, SignalEvent event) {
        return state.find(event.caseId())
                .orElseThrow(() -> new IllegalStateException("A case begins with its opening, not " + event));
    }

    private static List<SignalEvent> note(NoteSignals command, SignalsState state) {
        List<SignalEvent> events = new ArrayList<>();
        state.cases().values().stream()
                .filter(Case::isOpen)
                .sorted(Comparator.comparing(Case::caseId))
                .forEach(open -> follow(command, open, events));
        for (SeenRun run : command.alarming()) {
            if (!state.hasCaseOf(run)) {
                events.add(new SignalCaseOpened(command.measure(), command.site(), run.caseId(), command.owner(), run));
            }
        }
        return events;
    }

    private static void follow(NoteSignals command, Case open, List<SignalEvent> events) {
        SeenRun now = open.among(command.flagged()).orElse(null);
        if (now == null) {
            if (!open.vanished()) {
                events.add(new SignalVanished(command.measure(), command.site(), open.caseId()));
            }
            return;
        }
        if (open.vanished()) {
            events.add(new SignalReturned(command.measure(), command.site(), open.caseId()));
        }
        if (now.last().isAfter(open.last())) {
            events.add(new SignalContinued(command.measure(), command.site(), open.caseId(), now.last(), now.points()));
        }
    }

    private static Outcome<SignalEvent> of(
            String caseId, SignalsState state, Function<Case, Outcome<SignalEvent>> decision) {
        Case found = state.find(caseId).orElse(null);
        if (found == null) {
            return Outcome.refused(SignalRejection.CASE_UNKNOWN.because());
        }
        String outcome = found.outcome();
        return outcome == null
                ? decision.apply(found)
                : Outcome.refused(SignalRejection.CASE_CLOSED.because(outcome.replace('-', ' ')));
    }

    private static Outcome<SignalEvent> reassign(ReassignCase command, Case found, boolean belongs) {
        boolean same = found.owner().equals(command.owner());
        return new Faults()
                .addIf(!belongs, () -> SignalRejection.NOT_A_MEMBER.at("owner"))
                .addIf(same, () -> SignalRejection.ALREADY_OWNER.at("owner"))
                .words("reason", "a reason for handing the case over", command.reason())
                .orElse(() -> List.of(new SignalCaseReassigned(
                        command.measure(), command.site(), command.caseId(), command.owner(), command.reason())));
    }

    private static Outcome<SignalEvent> comment(CommentOnCase command) {
        return new Faults()
                .words("comment", "what you want to say", command.comment())
                .orElse(() -> List.of(new SignalCaseCommented(
                        command.measure(), command.site(), command.caseId(), command.comment())));
    }

    private static Outcome<SignalEvent> close(CloseCase command) {
        return new Faults()
                .oneOf("outcome", "how the case ends", command.outcome(), CaseOutcome.words())
                .words("words", "what was found or done", command.words())
                .orElse(() -> List.of(new SignalCaseClosed(
                        command.measure(), command.site(), command.caseId(), command.outcome(), command.words())));
    }

    private static Outcome<SignalEvent> reopen(ReopenCase command, SignalsState state) {
        Case found = state.find(command.caseId()).orElse(null);
        if (found == null) {
            return Outcome.refused(SignalRejection.CASE_UNKNOWN.because());
        }
        if (found.isOpen()) {
            return Outcome.refused(SignalRejection.CASE_OPEN.because());
        }
        return new Faults()
                .words("reason", "a reason for reopening the case", command.reason())
                .orElse(() -> List.of(new SignalCaseReopened(
                        command.measure(), command.site(), command.caseId(), found.owner(), command.reason())));
    }
}

package org.groundswell.domain.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.groundswell.domain.Circumstance;
import org.groundswell.domain.Faults;
import org.groundswell.domain.Outcome;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.Rejection;
import org.groundswell.domain.decision.DecisionCommand.ApproveDecision;
import org.groundswell.domain.decision.DecisionCommand.CastVote;
import org.groundswell.domain.decision.DecisionCommand.CloseVote;
import org.groundswell.domain.decision.DecisionCommand.MarkCondition;
import org.groundswell.domain.decision.DecisionCommand.OpenDecision;
import org.groundswell.domain.decision.DecisionCommand.RecordOutcome;
import org.groundswell.domain.decision.DecisionCommand.SendBack;
import org.groundswell.domain.decision.DecisionCommand.SupersedeDecision;
import org.groundswell.domain.decision.DecisionCommand.TakeDecision;
import org.groundswell.domain.decision.DecisionCommand.WithdrawDecision;
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
import org.groundswell.domain.decision.DecisionState.Mark;
import org.groundswell.domain.decision.DecisionState.Opened;
import org.groundswell.domain.decision.DecisionState.Stage;
import org.groundswell.domain.decision.DecisionState.Vote;
import org.groundswell.domain.instrument.RecordKind;

/** The rules of a decision, from the question to how it turned out. */
public final class DecisionDecider {

    private DecisionDecider() {}

    public static DecisionState initial() {
        return new DecisionState.NotOpened();
    }

    /**
     * What the rules need to know of the programme.
     *
     * @param voters those of the people named who have a role that votes
     * @param newestEntry of the programme's ledger
     * @param replaced the decision that the new one is to replace, where it names one
     */
    public record Facts(Set<PersonId> voters, long newestEntry, DecisionState replaced) {

        /** Where nothing is opened, nothing needs to be known. */
        public static final Facts NONE = new Facts(Set.of(), 0, new DecisionState.NotOpened());
    }

    /** @param kind the catalogue's decision record */
    public static Outcome<DecisionEvent> decide(
            DecisionCommand command, DecisionState state, RecordKind kind, Facts facts, Circumstance circumstance) {
        if (command instanceof OpenDecision open) {
            return state instanceof Opened
                    ? Outcome.refused(DecisionRejection.OPENED_ALREADY.because())
                    : Opening.decide(open, kind, facts, circumstance);
        }
        if (!(state instanceof Opened opened)) {
            return Outcome.refused(DecisionRejection.NOT_OPENED.because());
        }
        Optional<Rejection> obstacle = obstacle(command, opened);
        if (obstacle.isPresent()) {
            return Outcome.refused(obstacle.get());
        }
        return switch (command) {
            case OpenDecision _ -> Outcome.refused(DecisionRejection.OPENED_ALREADY.because());
            case CastVote vote -> vote(vote, opened, circumstance);
            case CloseVote close -> close(close, opened, circumstance);
            case TakeDecision take -> Taking.decide(take, opened, kind, circumstance);
            case ApproveDecision approve -> approve(approve, opened, circumstance);
            case SendBack back ->
                new Faults()
                        .words("reason", "the reason for sending it back", back.reason())
                        .orElse(() -> List.of(new DecisionSentBack(opened.decision(), back.reason())));
            case MarkCondition mark -> mark(mark, opened, kind);
            case RecordOutcome outcome -> outcome(outcome, opened, circumstance);
            case WithdrawDecision withdraw ->
                new Faults()
                        .words("reason", "the reason for withdrawing it", withdraw.reason())
                        .orElse(() -> List.of(new DecisionWithdrawn(opened.decision(), withdraw.reason())));
            case SupersedeDecision by -> Outcome.accepted(new DecisionSuperseded(opened.decision(), by.by()));
        };
    }

    public static DecisionState evolve(DecisionState state, DecisionEvent event) {
        if (event instanceof DecisionOpened opened) {
            return new Opened(
                    opened.decision(),
                    opened.opener(),
                    opened.values().rows(Fields.OPTIONS).size(),
                    opened.asked(),
                    Map.of(),
                    opened.values().chosen(Fields.REPLACES).orElse(null),
                    Stage.VOTING,
                    null,
                    0,
                    Map.of());
        }
        if (!(state instanceof Opened before)) {
            throw new IllegalStateException(event + " of a decision that was never opened");
        }
        return switch (event) {
            case DecisionOpened _ -> before;
            case VoteCast cast -> before.voted(cast.voter(), new Vote(cast.option(), cast.because()));
            case VotesRevealed _ -> before.at(Stage.REVEALED);
            case DecisionTaken taken ->
                before.taken(
                        taken.author(), taken.values().rows(Fields.CONDITIONS).size());
            case DecisionApproved _ -> before.at(Stage.APPROVED);
            case DecisionSentBack _ -> before.at(Stage.REVEALED);
            case ConditionMarked marked -> before.marked(marked.condition(), new Mark(marked.met(), marked.note()));
            case OutcomeRecorded _ -> before;
            case DecisionWithdrawn _ -> before.at(Stage.WITHDRAWN);
            case DecisionSuperseded _ -> before.at(Stage.SUPERSEDED);
        };
    }

    /** What a decision allows at the stage it is at. */
    private static Optional<Rejection> obstacle(DecisionCommand command, Opened state) {
        Stage stage = state.stage();
        if (stage == Stage.WITHDRAWN) {
            return Optional.of(DecisionRejection.WITHDRAWN.because());
        }
        if (stage == Stage.SUPERSEDED) {
            boolean replacing = command instanceof SupersedeDecision;
            return Optional.of(
                    (replacing ? DecisionRejection.REPLACED_MEANWHILE : DecisionRejection.SUPERSEDED).because());
        }
        DecisionRejection reason = switch (command) {
            case OpenDecision _ -> DecisionRejection.OPENED_ALREADY;
            case CastVote _, CloseVote _ -> stage == Stage.VOTING ? null : DecisionRejection.VOTE_OVER;
            case TakeDecision _ ->
                switch (stage) {
                    case VOTING -> DecisionRejection.VOTES_MISSING;
                    case TAKEN -> DecisionRejection.TAKEN_ALREADY;
                    case APPROVED -> DecisionRejection.APPROVED_ALREADY;
                    default -> null;
                };
            case ApproveDecision _, SendBack _ ->
                switch (stage) {
                    case TAKEN -> null;
                    case APPROVED -> DecisionRejection.APPROVED_ALREADY;
                    default -> DecisionRejection.NOT_TAKEN;
                };
            case WithdrawDecision _ -> stage == Stage.APPROVED ? DecisionRejection.APPROVED_ALREADY : null;
            case MarkCondition _, RecordOutcome _, SupersedeDecision _ ->
                stage == Stage.APPROVED ? null : DecisionRejection.NOT_APPROVED;
        };
        return Optional.ofNullable(reason).map(found -> found.because(state.missing()));
    }

    private static Outcome<DecisionEvent> vote(CastVote command, Opened state, Circumstance circumstance) {
        PersonId voter = circumstance.actor();
        if (!state.asked().contains(voter)) {
            return Outcome.refused(DecisionRejection.NOT_ASKED.because());
        }
        boolean none = command.option().equals(Fields.NONE);
        Faults faults = new Faults();
        if (none) {
            faults.words("because", "why none of the options will do", command.because());
        } else {
            faults.addIf(
                            Fields.number(command.option(), state.options()).isEmpty(),
                            () -> DecisionRejection.OPTION_UNKNOWN.at("option", command.option(), state.options()))
                    .optionalWords("because", "the reason", command.because());
        }
        Vote vote = new Vote(command.option(), command.because());
        Opened after = state.voted(voter, vote);
        return faults.orElse(() -> {
            if (vote.equals(state.votes().get(voter))) {
                return List.of();
            }
            VoteCast cast = new VoteCast(state.decision(), voter, vote.option(), vote.because());
            return after.missing() == 0 ? List.of(cast, new VotesRevealed(state.decision(), null)) : List.of(cast);
        });
    }

    private static Outcome<DecisionEvent> close(CloseVote command, Opened state, Circumstance circumstance) {
        if (!state.opener().equals(circumstance.actor())) {
            return Outcome.refused(DecisionRejection.NOT_THE_OPENER.because());
        }
        return new Faults()
                .words("reason", "the reason for closing the vote early", command.reason())
                .orElse(() -> List.of(new VotesRevealed(state.decision(), command.reason())));
    }

    private static Outcome<DecisionEvent> approve(ApproveDecision command, Opened state, Circumstance circumstance) {
        if (circumstance.actor().equals(state.author())) {
            return Outcome.refused(DecisionRejection.AUTHOR_CANNOT_APPROVE.because());
        }
        return new Faults()
                .optionalWords("note", "the note", command.note())
                .orElse(() -> List.of(new DecisionApproved(state.decision(), circumstance.actor(), command.note())));
    }

    private static Outcome<DecisionEvent> mark(MarkCondition command, Opened state, RecordKind kind) {
        Optional<Integer> number = Fields.number(command.condition(), state.conditions());
        if (number.isEmpty()) {
            return Outcome.refused(DecisionRejection.CONDITION_UNKNOWN.because(command.condition()));
        }
        Mark mark = new Mark(command.met(), command.note());
        return new Faults()
                .oneOf("met", "whether it is met", command.met(), Fields.met(kind))
                .optionalWords("note", "the note", command.note())
                .orElse(() -> mark.equals(state.marks().get(number.get()))
                        ? List.of()
                        : List.of(new ConditionMarked(state.decision(), number.get(), command.met(), command.note())));
    }

    private static Outcome<DecisionEvent> outcome(RecordOutcome command, Opened state, Circumstance circumstance) {
        return new Faults()
                .words("outcome", "how it turned out", command.outcome())
                .notInPast("lookAgainOn", "the day to look again", command.lookAgainOn(), circumstance)
                .orElse(() -> List.of(new OutcomeRecorded(state.decision(), command.outcome(), command.lookAgainOn())));
    }
}

package org.groundswell.domain.comment;

import java.util.List;
import java.util.Map;
import org.groundswell.domain.Faults;
import org.groundswell.domain.Outcome;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.comment.CommentCommand.MakeComment;
import org.groundswell.domain.comment.CommentCommand.Reach;
import org.groundswell.domain.comment.CommentCommand.WithdrawComment;
import org.groundswell.domain.comment.CommentEvent.CommentWithdrawn;
import org.groundswell.domain.comment.CommentEvent.Commented;
import org.groundswell.domain.comment.CommentState.Made;

/** The rules of a comment: about something there is, mentioning only people who may see it, withdrawn and never changed. */
public final class CommentDecider {

    private CommentDecider() {}

    /** How a person stands to what is commented on. */
    public enum Standing {
        READS,
        MAY_NOT_READ,
        NO_MEMBER
    }

    /**
     * What a comment is judged by besides itself.
     *
     * @param actorReads whether its author may see what it is about
     * @param mentioned how each person who is mentioned stands to it
     */
    public record Facts(boolean actorReads, Map<PersonId, Standing> mentioned) {

        public static final Facts NONE = new Facts(false, Map.of());

        public Facts {
            mentioned = Map.copyOf(mentioned);
        }
    }

    public static CommentState initial() {
        return new CommentState.NotMade();
    }

    public static Outcome<CommentEvent> decide(CommentCommand command, CommentState state, Facts facts) {
        return switch (command) {
            case MakeComment make ->
                state instanceof Made ? Outcome.refused(CommentRejection.MADE_ALREADY.because()) : make(make, facts);
            case WithdrawComment withdraw ->
                switch (state) {
                    case CommentState.NotMade _ -> Outcome.refused(CommentRejection.NOT_MADE.because());
                    case Made made
                    when made.withdrawn() -> Outcome.refused(CommentRejection.WITHDRAWN_ALREADY.because());
                    case Made made ->
                        new Faults()
                                .words("reason", "the reason for withdrawing it", withdraw.reason())
                                .orElse(() ->
                                        List.of(new CommentWithdrawn(made.comment(), made.site(), withdraw.reason())));
                };
        };
    }

    public static CommentState evolve(CommentState state, CommentEvent event) {
        return switch (event) {
            case Commented said ->
                new Made(said.comment(), said.site(), said.text().author(), false);
            case CommentWithdrawn _ ->
                switch (state) {
                    case Made made -> made.takenBack();
                    case CommentState.NotMade _ ->
                        throw new IllegalStateException(event + " of a comment that was never made");
                };
        };
    }

    private static Outcome<CommentEvent> make(MakeComment command, Facts facts) {
        Reach reach = command.reach();
        boolean unknown = !command.about().isWellFormed() || reach == null || !facts.actorReads();
        List<PersonId> mentioned = Mentions.in(command.text().text());
        Faults faults = new Faults()
                .addIf(unknown, () -> CommentRejection.SUBJECT_UNKNOWN.at("of"))
                .words("text", "your comment", command.text())
                .addIf(
                        mentioned.size() > Mentions.MOST,
                        () -> CommentRejection.TOO_MANY_MENTIONS.at("text", Mentions.MOST));
        if (reach == null || !faults.isEmpty()) {
            return faults.orElse(List::of);
        }
        faults.addIf(
                any(mentioned, facts, Standing.MAY_NOT_READ), () -> CommentRejection.MENTION_CANNOT_READ.at("text"));
        faults.addIf(any(mentioned, facts, Standing.NO_MEMBER), () -> CommentRejection.MENTION_UNKNOWN.at("text"));
        return faults.orElse(() -> List.of(new Commented(
                command.comment(), command.about(), reach.site(), reach.readers(), command.text(), mentioned)));
    }

    private static boolean any(List<PersonId> mentioned, Facts facts, Standing standing) {
        return mentioned.stream()
                .anyMatch(person -> facts.mentioned().getOrDefault(person, Standing.NO_MEMBER) == standing);
    }
}

package org.groundswell.domain.ledger;

import org.groundswell.domain.comment.CommentEvent;
import org.groundswell.domain.comment.Subject;

/** What happened to a comment, in one sentence. */
final class CommentSentence {

    private CommentSentence() {}

    static String of(CommentEvent event) {
        String where = event.site() == null ? "" : " at " + event.site();
        return switch (event) {
            case CommentEvent.Commented said -> "Commented on %s%s".formatted(thing(said.about()), where);
            case CommentEvent.CommentWithdrawn _ -> "Withdrew a comment" + where;
        };
    }

    private static String thing(Subject about) {
        return about.kind().equals(Subject.ENTRY) ? "entry " + about.reference() : Subject.called(about.kind());
    }
}

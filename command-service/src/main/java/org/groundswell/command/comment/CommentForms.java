package org.groundswell.command.comment;

import java.util.Objects;
import org.groundswell.command.platform.form.Form;
import org.groundswell.command.platform.form.Words;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.comment.CommentCommand.MakeComment;
import org.groundswell.domain.comment.CommentCommand.Reach;
import org.groundswell.domain.comment.CommentCommand.WithdrawComment;
import org.groundswell.domain.comment.Subject;
import org.jspecify.annotations.Nullable;

/** What callers send about comments. What must be there may be left out: the rules name all faults at once. */
final class CommentForms {

    private CommentForms() {}

    /**
     * @param on the kind of thing it is about, such as decision, site, signal or entry
     * @param of which of them, as the history names it: an id, record-kind/id, measure/site/case, or an entry's number
     * @param text a person is mentioned in it as {@code @{id}}
     */
    record CommentForm(
            @Nullable String on,
            @Nullable String of,
            @Nullable String text) implements Form {

        Subject about() {
            return new Subject(orEmpty(Words.trimmed(on)), orEmpty(Words.trimmed(of)));
        }

        MakeComment by(PersonId author, String comment, @Nullable Reach reach) {
            return new MakeComment(comment, about(), reach, Words.requiredBy(author, orEmpty(text)));
        }
    }

    record WithdrawForm(@Nullable String reason) implements Form {

        WithdrawComment by(PersonId author) {
            return new WithdrawComment(Words.requiredBy(author, orEmpty(reason)));
        }
    }

    private static String orEmpty(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}

package org.groundswell.domain.comment;

import org.groundswell.domain.PersonId;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;

/** What a comment is, as far as its rules need to know. */
public sealed interface CommentState {

    record NotMade() implements CommentState {}

    record Made(String comment, @Nullable SiteCode site, PersonId author, boolean withdrawn) implements CommentState {

        Made takenBack() {
            return new Made(comment, site, author, true);
        }
    }
}

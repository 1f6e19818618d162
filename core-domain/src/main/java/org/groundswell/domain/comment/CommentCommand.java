package org.groundswell.domain.comment;

import org.groundswell.domain.Command;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;

/** What may be asked of a comment. */
public sealed interface CommentCommand extends Command {

    /** @param reach who reads what it is about; nothing where there is no such thing */
    record MakeComment(
            String comment, Subject about, @Nullable Reach reach, FreeText text) implements CommentCommand {}

    record WithdrawComment(FreeText reason) implements CommentCommand {}

    /** @param site whose own the thing is; nothing where it is the programme's */
    record Reach(@Nullable SiteCode site, Readers readers) {}
}

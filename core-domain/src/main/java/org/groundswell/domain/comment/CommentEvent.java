package org.groundswell.domain.comment;

import java.util.List;
import org.groundswell.domain.Event;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;

/** What happened to a comment. */
public sealed interface CommentEvent extends Event {

    String comment();

    /** Whose own the thing is that it is about; nothing where it is the programme's. */
    @Nullable
    SiteCode site();

    /**
     * @param readers who reads it where it is about no one site's own
     * @param mentioned everybody mentioned in the text, each once
     */
    record Commented(
            String comment,
            Subject about,
            @Nullable SiteCode site,
            Readers readers,
            FreeText text,
            List<PersonId> mentioned)
            implements CommentEvent {
        public Commented {
            mentioned = List.copyOf(mentioned);
        }
    }

    record CommentWithdrawn(String comment, @Nullable SiteCode site, FreeText reason) implements CommentEvent {}
}

package org.groundswell.domain.ledger;

import java.util.List;
import org.groundswell.domain.Event;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.comment.CommentEvent.CommentWithdrawn;
import org.groundswell.domain.comment.CommentEvent.Commented;
import org.groundswell.domain.comment.Mentions;
import org.groundswell.domain.comment.Readers;
import org.groundswell.domain.comment.Subject;
import org.groundswell.domain.site.SiteCode;

/** One canonical event of every type about comments. */
final class CommentSamples {

    private static final PersonId ANN = new PersonId("3f0c9c1e-0d5b-4a77-9a55-0f6f2a3f1b01");
    private static final SiteCode RF4 = new SiteCode("RF4");

    static final List<Event> ALL = List.of(
            new Commented(
                    "o-1",
                    new Subject("decision", "d-1"),
                    RF4,
                    Readers.MEMBERS,
                    said("Ask " + Mentions.of(ANN) + " first"),
                    List.of(ANN)),
            new CommentWithdrawn("o-1", RF4, said("Said in the wrong place")));

    private CommentSamples() {}

    private static FreeText said(String text) {
        return new FreeText(ANN, text);
    }
}

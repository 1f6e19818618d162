package org.groundswell.domain.ledger;

import java.util.Map;
import org.groundswell.domain.comment.CommentEvent;
import org.groundswell.domain.comment.Subject;

/** What happened to a comment, in one sentence. */
final class CommentSentence {

    private static final Map<String, String> THINGS = Map.ofEntries(
            Map.entry("programme", "the programme"),
            Map.entry("site", "the site"),
            Map.entry("handover", "the handover"),
            Map.entry("decision", "a decision"),
            Map.entry("action", "an action"),
            Map.entry("adaptation", "an adaptation"),
            Map.entry("component", "a component"),
            Map.entry("pdsa", "a test of change"),
            Map.entry("measure", "a measure"),
            Map.entry("round", "a round"),
            Map.entry("record", "a record"),
            Map.entry("answer", "an answer"),
            Map.entry("assessment", "an assessment"),
            Map.entry("series", "the figures of a measure"),
            Map.entry(Subject.SIGNAL, "a signal case"));

    private CommentSentence() {}

    static String of(CommentEvent event) {
        String where = event.site() == null ? "" : " at " + event.site();
        return switch (event) {
            case CommentEvent.Commented said -> "Commented on %s%s".formatted(thing(said.about()), where);
            case CommentEvent.CommentWithdrawn _ -> "Withdrew a comment" + where;
        };
    }

    private static String thing(Subject about) {
        return about.kind().equals(Subject.ENTRY)
                ? "entry " + about.reference()
                : THINGS.getOrDefault(about.kind(), about.kind());
    }
}

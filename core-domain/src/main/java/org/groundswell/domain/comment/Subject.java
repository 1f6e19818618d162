package org.groundswell.domain.comment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What a comment is about, named as history entries name things.
 *
 * @param kind the type of an aggregate such as {@code decision}, or {@code signal} for one case, or {@code entry}
 * @param reference the local part of the aggregate's id; of a signal {@code <measure>/<site>/<case>}, of an entry its number
 */
public record Subject(String kind, String reference) {

    public static final String ENTRY = "entry";
    public static final String SIGNAL = "signal";

    /** The files that somebody took: what a notice may be about, and no comment. */
    public static final Subject FILES = new Subject("file", "taken");

    private static final String ID = "[\\w-]{1,64}";
    private static final String SITE = "[A-Za-z0-9-]{1,20}";

    private static final Map<String, Pattern> SHAPES = Map.ofEntries(
            shape("programme", "programme"),
            shape("site", SITE),
            shape("handover", SITE),
            shape("decision", ID),
            shape("action", ID),
            shape("adaptation", ID),
            shape("component", ID),
            shape("pdsa", ID),
            shape("measure", ID),
            shape("round", ID),
            shape("record", "[a-z-]{1,64}/" + ID),
            shape("answer", ID + "/" + SITE),
            shape("assessment", ID + "/" + SITE),
            shape("series", ID + "/" + SITE),
            shape(SIGNAL, ID + "/" + SITE + "/" + ID),
            shape(ENTRY, "[1-9]\\d{0,17}"));

    private static final Map<String, String> CALLED = Map.ofEntries(
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
            Map.entry(SIGNAL, "a signal case"),
            Map.entry("file", "files that you took"),
            Map.entry(ENTRY, "an entry of the history"));

    /** What people call a thing of a kind, with its article. */
    public static String called(String kind) {
        return CALLED.getOrDefault(kind, kind);
    }

    /** Whether the kind is known and the reference has its shape; whether there is such a thing is for others to say. */
    @JsonIgnore
    public boolean isWellFormed() {
        return SHAPES.containsKey(kind)
                && Objects.requireNonNull(SHAPES.get(kind)).matcher(reference).matches();
    }

    private static Map.Entry<String, Pattern> shape(String kind, String reference) {
        return Map.entry(kind, Pattern.compile(reference));
    }
}

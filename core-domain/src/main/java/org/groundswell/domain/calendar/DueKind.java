package org.groundswell.domain.calendar;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;

/**
 * What may be due of a person on a day. Each says by what its reference names one thing; parts of a reference have a slash between,
 * and the same thing keeps its reference until it is done.
 */
public enum DueKind {
    /** An open round is to be closed; for managers. {@code <round>} */
    ROUND("round"),
    /** A site's team is to agree its assessment before the round closes. {@code <round>/<site>} */
    ASSESSMENT("assessment"),
    /** A month's figures of a site. {@code <measure>/<site>/<month>} */
    FIGURES("figures"),
    /** {@code <action>} */
    ACTION("action"),
    /** Something promised at a visit. {@code <record>/<number>} */
    PROMISE("promise"),
    /** What closes a gap in a handover. {@code <site>/<criterion>} */
    GAP("gap"),
    /** A condition of a decision. {@code <decision>/<number>} */
    CONDITION("condition"),
    /** How a decision turned out. {@code <decision>} */
    REVIEW("review"),
    /** An adaptation waits for an answer. {@code <adaptation>} */
    ANSWER("answer"),
    /** An adaptation that was agreed is to be looked at again. {@code <adaptation>} */
    LOOK_AGAIN("look-again"),
    /** A test of change ends and is to be compared with its prediction. {@code <cycle>} */
    TEST("test"),
    /** A check after the end of support. {@code <site>/<check>} */
    CHECK("check"),
    /** The answer to a planning question is to be reviewed. {@code <question>/programme} or {@code <question>/<site>} */
    QUESTION("question"),
    /** A quarter's fit checks of a site. {@code <site>/<quarter>} */
    FIT("fit"),
    /** A further round by an instrument that the programme built. {@code <instrument>} */
    INSTRUMENT("instrument");

    private final String word;

    DueKind(String word) {
        this.word = word;
    }

    /** @throws IllegalArgumentException for a word that is no kind */
    @JsonCreator
    public static DueKind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a kind of due thing: " + word));
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(DueKind::word).toList();
    }

    @JsonValue
    public String word() {
        return word;
    }
}

package org.groundswell.domain.comment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** Who reads a comment about something that is of no one site; about a site's own, whoever reads the site does. */
public enum Readers {
    /** Every member who reads sites. */
    MEMBERS("members"),
    /** Those who read the programme's own history: managers, auditors and regional leads. */
    LEADS("leads");

    private final String word;

    Readers(String word) {
        this.word = word;
    }

    /** @throws IllegalArgumentException for a word that names none */
    @JsonCreator
    public static Readers of(String word) {
        return Arrays.stream(values())
                .filter(readers -> readers.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not readers: " + word));
    }

    @JsonValue
    public String word() {
        return word;
    }
}

package org.groundswell.domain.measure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** Why a month has numbers, or has none. */
public enum Standing {
    VALUE("value"),
    MISSING("missing"),
    NOT_APPLICABLE("not-applicable"),
    SUSPENDED("suspended");

    private final String word;

    Standing(String word) {
        this.word = word;
    }

    /** @throws IllegalArgumentException for another word */
    @JsonCreator
    public static Standing of(String word) {
        return Arrays.stream(values())
                .filter(standing -> standing.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a standing: " + word));
    }

    @JsonValue
    public String word() {
        return word;
    }
}

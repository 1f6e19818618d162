package org.groundswell.domain;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * Words that a person typed. Kept apart from other strings, with its author, because it is stored sealed under the author's key,
 * {@code {"author": …, "sealed": …}}, and erased with it; what was stored before there were keys is {@code {"author": …, "text": …}}.
 *
 * @param author who typed it
 * @param text what was typed, trimmed
 */
public record FreeText(PersonId author, String text) {

    /** What stands where words were erased with their author. */
    public static final String ERASED = "[erased]";

    public FreeText {
        text = text.strip();
    }

    /** What is left of the words of a person who was erased. */
    public static FreeText erased(PersonId author) {
        return new FreeText(author, ERASED);
    }

    @JsonIgnore
    public boolean isBlank() {
        return text.isBlank();
    }
}

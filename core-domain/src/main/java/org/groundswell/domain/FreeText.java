package org.groundswell.domain;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * Words that a person typed. Kept apart from other strings, with its author, so that it can be sealed under the author's
 * key and erased with it: the stored form is an object, {@code {"author": …, "text": …}}.
 *
 * @param author who typed it
 * @param text what was typed, trimmed
 */
public record FreeText(PersonId author, String text) {

    public FreeText {
        text = text.strip();
    }

    @JsonIgnore
    public boolean isBlank() {
        return text.isBlank();
    }
}

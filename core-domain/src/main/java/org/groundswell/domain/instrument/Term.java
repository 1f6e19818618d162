package org.groundswell.domain.instrument;

import java.util.regex.Pattern;

/** A word of the glossary, and what it means here. */
public record Term(String id, String term, String definition) {

    /** Whether a text uses the term, as whole words and whatever its case. */
    public boolean isIn(String text) {
        return Pattern.compile("\\b" + Pattern.quote(term) + "s?\\b", Pattern.CASE_INSENSITIVE)
                .matcher(text)
                .find();
    }
}

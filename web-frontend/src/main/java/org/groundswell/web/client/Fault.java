package org.groundswell.web.client;

import org.jspecify.annotations.Nullable;

/** One thing wrong with an order, at the field where it is wrong. */
public record Fault(
        @Nullable String field,
        @Nullable String code,
        @Nullable String message) {

    /** Whether it is a warning of the words, which the person may mean all the same. */
    public boolean isOfWords() {
        return code != null && code.startsWith("WORDS-");
    }
}

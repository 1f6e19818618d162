package org.groundswell.web.client;

import org.jspecify.annotations.Nullable;

/** What the form being submitted says of itself, whatever it is about. */
public interface FormKey {

    /** Drawn anew with every form shown, so that a repeated submit is answered once. */
    @Nullable
    String current();

    /** Whether the person was warned of their words, has looked, and means them. */
    default boolean wordsChecked() {
        return false;
    }

    /** Whether the person first wants to see what it would record. */
    default boolean previewing() {
        return false;
    }
}

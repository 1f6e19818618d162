package org.groundswell.web.platform.page;

import org.jspecify.annotations.Nullable;

/** Knows who is signed in. */
public interface Callers {

    @Nullable
    Caller current();

    /** The signed-in person, on pages nobody reaches without signing in. */
    default Caller require() {
        Caller caller = current();
        if (caller == null) {
            throw new IllegalStateException("Nobody is signed in");
        }
        return caller;
    }
}

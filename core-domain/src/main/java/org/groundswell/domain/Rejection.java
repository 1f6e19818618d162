package org.groundswell.domain;

import java.util.Optional;

/**
 * Why a command was not accepted. A value, never an exception, inside the domain. The code is stable and public; the message
 * is a sentence that a site team understands and says what to do.
 */
public interface Rejection {

    /** Stable, for example {@code ASSESSMENT-014}. */
    String code();

    /** Stable upper-case name beside the code, for example {@code ROUND_CLOSED}. */
    String name();

    Kind kind();

    String message();

    /** The field at fault, as the caller named it, for example {@code points[3].numerator}. */
    default Optional<String> field() {
        return Optional.empty();
    }

    enum Kind {
        /** The command itself is faulty: 400, with every fault listed. */
        INVALID,
        /** The command is well formed but the rules do not allow it now: 409. */
        CONFLICT,
        /** The actor may not do this: 403. */
        FORBIDDEN,
        /** What it is about does not exist: 404. */
        NOT_FOUND
    }
}

package org.groundswell.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    /**
     * The stable part of a rejection. Each context lists its own in one enum, so that the list is closed and can be read at
     * a glance.
     */
    interface Reason {

        String name();

        Listed listed();

        default String code() {
            return listed().code();
        }

        default Kind kind() {
            return listed().kind();
        }

        /** The message, with {@code %s} where the particulars go. */
        default String sentence() {
            return listed().sentence();
        }

        default Rejection because(Object... particulars) {
            return new Plain(this, sentence().formatted(particulars), null);
        }

        default Rejection at(String field, Object... particulars) {
            return new Plain(this, sentence().formatted(particulars), field);
        }
    }

    /** What stands beside a reason's name in its context's list. */
    record Listed(String code, Kind kind, String sentence) {}

    /** A rejection for one of the listed reasons. */
    interface Reasoned extends Rejection {

        Reason reason();

        @Override
        default String code() {
            return reason().code();
        }

        @Override
        default String name() {
            return reason().name();
        }

        @Override
        default Kind kind() {
            return reason().kind();
        }
    }

    /**
     * One that says no more than its reason and the particulars.
     *
     * @param at the field at fault, or nothing where the command as a whole is
     */
    record Plain(Reason reason, String message, @Nullable String at) implements Reasoned {

        @Override
        public Optional<String> field() {
            return Optional.ofNullable(at);
        }
    }

    enum Kind {
        /** The command itself is faulty: 400, with every fault listed. */
        INVALID,
        /** The command is well formed but the rules do not allow it now: 409. */
        CONFLICT,
        /** The actor may not do this: 403. */
        FORBIDDEN,
        /** What it is about does not exist: 404. */
        NOT_FOUND,
        /** Nothing speaks against it once the actor has looked at it again and says so: 422. */
        DOUBTFUL
    }
}

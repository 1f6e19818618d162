package org.groundswell.faults.history;

import org.jspecify.annotations.Nullable;

/**
 * One command of a client and what became of it. Times are monotonic, in nanoseconds of this process.
 *
 * @param number unique in a run; every figure that the command writes is this number
 * @param aggregate what it changes
 * @param events how many it makes where it is accepted, all or none
 * @param invoked when it was first sent
 * @param returned when its last answer came
 * @param answer the answer that says it was accepted, where it was
 * @param again the answer to the same request sent once more with its key, where it was
 */
public record Command(
        int number,
        String ledger,
        String aggregate,
        int events,
        long invoked,
        long returned,
        Outcome outcome,
        @Nullable Answer answer,
        @Nullable Answer again) {

    /** What the client knows. */
    public enum Outcome {
        /** Accepted. */
        OK,
        /** Refused. */
        FAIL,
        /** Nobody knows: no answer came, and none to its repetitions. */
        INFO
    }

    /** What an accepted command is told. */
    public record Answer(long first, long last, long version) {}
}

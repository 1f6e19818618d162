package org.groundswell.faults.check;

/**
 * Something that must never be.
 *
 * @param invariant such as {@code I1}, or the name of the fault whose own condition it breaks
 * @param kind the column of the report that it counts in
 * @param what a sentence that names ledger and entry
 */
public record Violation(String invariant, Kind kind, String what) {

    /** The columns of the report. */
    public enum Kind {
        LOST,
        DOUBLED,
        OUT_OF_ORDER,
        STALE,
        OTHER
    }

    @Override
    public String toString() {
        return invariant + ": " + what;
    }
}

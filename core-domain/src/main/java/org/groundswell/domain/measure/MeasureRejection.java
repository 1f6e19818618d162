package org.groundswell.domain.measure;

import org.groundswell.domain.Rejection;

/** Why a measure refuses. */
public enum MeasureRejection implements Rejection.Reason {
    NOT_DEFINED(
            "MEASURE-001",
            Rejection.Kind.NOT_FOUND,
            "There is no such measure in this programme; choose one from the list of measures."),
    ALREADY_DEFINED(
            "MEASURE-002", Rejection.Kind.CONFLICT, "This measure is defined already; change its definition instead."),
    DENOMINATOR_NEEDED(
            "MEASURE-003",
            Rejection.Kind.INVALID,
            "A %s is a numerator out of a denominator; say what the denominator counts."),
    DENOMINATOR_NOT_ASKED(
            "MEASURE-004",
            Rejection.Kind.INVALID,
            "A %s has no denominator; leave it out, or choose proportion or ratio."),
    TARGET_OUT_OF_RANGE(
            "MEASURE-005",
            Rejection.Kind.INVALID,
            "The target of a proportion lies between 0 and 1 (95 %% is 0.95); %s does not."),
    PER_NOT_ASKED("MEASURE-006", Rejection.Kind.INVALID, "Only a ratio is shown per so many; leave that out for a %s."),
    PER_NOT_POSITIVE(
            "MEASURE-007", Rejection.Kind.INVALID, "A ratio is shown per a number above 0, such as 1000; %s is not."),
    KIND_FIXED(
            "MEASURE-008",
            Rejection.Kind.CONFLICT,
            "This measure is a %s and has been since it was defined; figures of another kind need a measure of their own."),
    TARGET_NEGATIVE("MEASURE-009", Rejection.Kind.INVALID, "A target cannot be below 0; %s is."),
    NUMBER_TOO_LONG(
            "MEASURE-010",
            Rejection.Kind.INVALID,
            "%s has too many digits; give at most 18 before and 10 after the point.");

    private final Rejection.Listed listed;

    MeasureRejection(String code, Rejection.Kind kind, String sentence) {
        this.listed = new Rejection.Listed(code, kind, sentence);
    }

    @Override
    public Rejection.Listed listed() {
        return listed;
    }
}

package org.groundswell.domain;

/** Faults of a single field that any command may have. */
public enum FieldRejection implements Rejection.Reason {
    REQUIRED("FIELD-001", "Give %s."),
    TOO_LONG("FIELD-002", "Shorten %s to at most %s characters."),
    UNREADABLE_CHARACTERS("FIELD-003", "%s holds characters that cannot be shown; type it again."),
    IN_THE_FUTURE("FIELD-004", "%s is %s, which is in the future; give a date up to today."),
    IN_THE_PAST("FIELD-005", "%s is %s, which has passed; give today or a later date."),
    BEFORE("FIELD-006", "%s is %s, which is before %s; give that date or a later one."),
    NOT_ONE_OF("FIELD-007", "%s cannot be \"%s\"; choose one of: %s."),
    OUT_OF_REACH("FIELD-008", "%s is %s; give a year between 1900 and 2200.");

    private final Rejection.Listed listed;

    FieldRejection(String code, String sentence) {
        this.listed = new Rejection.Listed(code, Rejection.Kind.INVALID, sentence);
    }

    @Override
    public Rejection.Listed listed() {
        return listed;
    }
}

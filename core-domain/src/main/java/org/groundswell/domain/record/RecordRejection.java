package org.groundswell.domain.record;

import org.groundswell.domain.Rejection;

/** Why the values of a record are refused. */
public enum RecordRejection implements Rejection.Reason {
    FIELD_UNKNOWN("RECORD-001", "%s has no field \"%s\"."),
    FIELD_TWICE("RECORD-002", "Give \"%s\" once."),
    FIELD_AUTOMATIC("RECORD-003", "\"%s\" is filled in by Groundswell; leave it out."),
    FIELD_NEEDED("RECORD-004", "Fill in \"%s\"."),
    WORDS_NEEDED("RECORD-005", "Give \"%s\" as words."),
    NUMBER_NEEDED("RECORD-006", "Give \"%s\" as a number that is not negative."),
    DAY_NEEDED("RECORD-007", "Give \"%s\" as a date."),
    PERIOD_NEEDED("RECORD-008", "Give \"%s\" as a quarter such as 2026-Q3, or a month such as 2026-03."),
    PERSON_NEEDED("RECORD-009", "Give \"%s\" as a person."),
    CHOICE_NEEDED("RECORD-010", "Choose \"%s\" from its list."),
    ONE_ONLY("RECORD-011", "Choose one for \"%s\"."),
    NOT_OFFERED("RECORD-012", "\"%s\" cannot be \"%s\"; choose one of: %s."),
    ROWS_NEEDED("RECORD-013", "Give \"%s\" as rows."),
    TOO_FEW_ROWS("RECORD-014", "Give at least %s for \"%s\"."),
    TOO_MANY("RECORD-015", "Give at most %s for \"%s\"."),
    FROZEN("RECORD-016", "\"%s\" was fixed when it was first saved and cannot change."),
    SITE_NEEDED("RECORD-017", "Give \"%s\" as a site's code."),
    KEPT_ALREADY("RECORD-018", Rejection.Kind.CONFLICT, "This record is kept already; amend it instead."),
    NOT_KEPT("RECORD-019", Rejection.Kind.NOT_FOUND, "There is no such record in this programme."),
    WITHDRAWN("RECORD-020", Rejection.Kind.CONFLICT, "This record was withdrawn; restore it first, or keep a new one."),
    OF_A_SITE("RECORD-021", "A record of this kind (%s) is about one site; say which."),
    SITE_UNKNOWN("RECORD-022", Rejection.Kind.CONFLICT, "%s is not enrolled in this programme; enrol it first."),
    NOT_WITHDRAWN(
            "RECORD-023", Rejection.Kind.CONFLICT, "This record was not withdrawn, so there is nothing to restore.");

    private final Rejection.Listed listed;

    RecordRejection(String code, String sentence) {
        this(code, Rejection.Kind.INVALID, sentence);
    }

    RecordRejection(String code, Rejection.Kind kind, String sentence) {
        this.listed = new Rejection.Listed(code, kind, sentence);
    }

    @Override
    public Rejection.Listed listed() {
        return listed;
    }
}

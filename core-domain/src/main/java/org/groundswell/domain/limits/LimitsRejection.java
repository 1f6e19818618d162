package org.groundswell.domain.limits;

import org.groundswell.domain.Rejection;

/** Why limits are not changed. */
public enum LimitsRejection implements Rejection.Reason {
    MEASURE_UNKNOWN(
            "LIMITS-001",
            Rejection.Kind.NOT_FOUND,
            "There is no such measure in this programme; choose one from the list of measures."),
    SITE_UNKNOWN("LIMITS-002", Rejection.Kind.NOT_FOUND, "There is no such site in this programme; check the code."),
    RECALCULATION_UNKNOWN(
            "LIMITS-003",
            Rejection.Kind.NOT_FOUND,
            "There is no such recalculation of this series; choose one from the list on the page of the series."),
    ALREADY_PROPOSED("LIMITS-004", Rejection.Kind.CONFLICT, "This recalculation has been proposed already."),
    ANOTHER_WAITS(
            "LIMITS-005",
            Rejection.Kind.CONFLICT,
            "A recalculation from %s waits for approval already; settle that first."),
    ALREADY_IN_FORCE(
            "LIMITS-006",
            Rejection.Kind.CONFLICT,
            "Limits recalculated from %s are in force already; withdraw those first, or choose another month."),
    NO_FIGURE_IN_MONTH(
            "LIMITS-007",
            Rejection.Kind.INVALID,
            "This site has no value for %s; start the new limits in a month that has one."),
    NOTHING_BEFORE(
            "LIMITS-008",
            Rejection.Kind.INVALID,
            "%s is the first month with a value, so there is nothing to set apart; choose a later month."),
    TOO_FEW_POINTS(
            "LIMITS-009",
            Rejection.Kind.INVALID,
            "From %s there are %s months with a value; new limits need at least %s. Wait for more, or choose an earlier month."),
    BASELINE_OUT_OF_RANGE(
            "LIMITS-010", Rejection.Kind.INVALID, "A baseline is a whole number of months, from %s to %s; %s is not."),
    SAME_PERSON(
            "LIMITS-011",
            Rejection.Kind.CONFLICT,
            "You proposed this recalculation, so somebody else must decide on it. You can withdraw it."),
    COMMENT_NEEDED(
            "LIMITS-012",
            Rejection.Kind.INVALID,
            "One of the four questions was answered with no; say why the limits should be recalculated all the same."),
    NOT_WAITING(
            "LIMITS-013",
            Rejection.Kind.CONFLICT,
            "This recalculation is %s, so there is nothing left to decide; load the page again."),
    NOT_TO_WITHDRAW(
            "LIMITS-014",
            Rejection.Kind.CONFLICT,
            "This recalculation is %s already, so it cannot be withdrawn; load the page again."),
    NOT_YOURS(
            "LIMITS-015",
            Rejection.Kind.CONFLICT,
            "Only the person who proposed this can withdraw it while it waits; refuse it instead, with your reason.");

    private final Rejection.Listed listed;

    LimitsRejection(String code, Rejection.Kind kind, String sentence) {
        this.listed = new Rejection.Listed(code, kind, sentence);
    }

    @Override
    public Rejection.Listed listed() {
        return listed;
    }
}

package org.groundswell.domain.measure;

import org.groundswell.domain.Rejection;

/** Why a series of figures refuses. */
public enum SeriesRejection implements Rejection.Reason {
    MEASURE_UNKNOWN(
            "SERIES-001",
            Rejection.Kind.NOT_FOUND,
            "There is no such measure in this programme; choose one from the list of measures."),
    SITE_UNKNOWN(
            "SERIES-002",
            Rejection.Kind.NOT_FOUND,
            "There is no such site in this programme; check the code, or enrol the site first."),
    SITE_HAS_LEFT(
            "SERIES-003",
            Rejection.Kind.CONFLICT,
            "The site is recorded as %s, so it reports no figures; if that is mistaken, ask the programme manager to bring the site back first."),
    NOTHING_GIVEN("SERIES-004", Rejection.Kind.INVALID, "No figure was given; give at least one month."),
    MONTH_TWICE("SERIES-005", Rejection.Kind.INVALID, "The month %s is given more than once; give it once."),
    MONTH_IN_FUTURE("SERIES-006", Rejection.Kind.INVALID, "The month %s has not begun; give figures up to %s."),
    MONTH_TOO_EARLY(
            "SERIES-007", Rejection.Kind.INVALID, "The measure begins with %s; there is nothing to give for %s."),
    NUMERATOR_NEEDED(
            "SERIES-008",
            Rejection.Kind.INVALID,
            "Give the %s for %s, or say that the month is missing, not applicable or suspended."),
    DENOMINATOR_NEEDED(
            "SERIES-009",
            Rejection.Kind.INVALID,
            "Give the %s for %s, or say that the month is missing, not applicable or suspended."),
    DENOMINATOR_NOT_ASKED(
            "SERIES-010", Rejection.Kind.INVALID, "This measure has no denominator; leave it out for %s."),
    NEGATIVE("SERIES-011", Rejection.Kind.INVALID, "The figure %s for %s is below 0; check it."),
    NUMERATOR_ABOVE_DENOMINATOR(
            "SERIES-012",
            Rejection.Kind.INVALID,
            "For %s the numerator %s is above the denominator %s; in a proportion it is part of it. Check both."),
    NOT_WHOLE("SERIES-013", Rejection.Kind.INVALID, "The figure %s for %s must be a whole number, since it counts."),
    NUMBERS_NOT_ASKED(
            "SERIES-014",
            Rejection.Kind.INVALID,
            "The month %s is %s, so it has no numbers; leave them out, or give it as a value."),
    NUMBER_TOO_LONG(
            "SERIES-015",
            Rejection.Kind.INVALID,
            "The figure for %s has too many digits; give at most 18 before and 10 after the point."),
    CHANGE_NEEDS_REASON(
            "SERIES-016",
            Rejection.Kind.CONFLICT,
            "%s was recorded as %s and would become %s; give a reason for the correction."),
    TOO_MANY_MONTHS("SERIES-017", Rejection.Kind.INVALID, "At most %s months can be given at once."),
    TAKEN_IN_BEFORE(
            "SERIES-018",
            Rejection.Kind.CONFLICT,
            "Site %1$s took this site in on %2$s, so it has no figure of its own for %3$s; give that month for %1$s."),
    SPLIT_BEFORE(
            "SERIES-019",
            Rejection.Kind.CONFLICT,
            "This site was split into %s on %s, so it has no figure of its own for %s; give that month for each of them."),
    CHANGED_SINCE_SEEN(
            "SERIES-020",
            Rejection.Kind.CONFLICT,
            "The figure of %s for %s was changed since you looked; look again before you replace it.");

    private final Rejection.Listed listed;

    SeriesRejection(String code, Rejection.Kind kind, String sentence) {
        this.listed = new Rejection.Listed(code, kind, sentence);
    }

    @Override
    public Rejection.Listed listed() {
        return listed;
    }
}

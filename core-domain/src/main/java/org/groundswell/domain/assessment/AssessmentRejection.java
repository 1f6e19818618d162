package org.groundswell.domain.assessment;

import org.groundswell.domain.Rejection;

/** Why an assessment refuses. */
public enum AssessmentRejection implements Rejection.Reason {
    ROUND_UNKNOWN(
            "ASSESSMENT-001",
            Rejection.Kind.NOT_FOUND,
            "There is no such round in this programme; choose one from the list of rounds."),
    ROUND_NOT_YET_OPEN(
            "ASSESSMENT-002", Rejection.Kind.CONFLICT, "The round \"%s\" opens on %s; come back on that day."),
    SITE_UNKNOWN(
            "ASSESSMENT-003", Rejection.Kind.NOT_FOUND, "There is no such site in this programme; check the code."),
    SITE_HAS_LEFT(
            "ASSESSMENT-004",
            Rejection.Kind.CONFLICT,
            "The site is recorded as %s, so it has no assessment to fill in; if that is mistaken, ask the programme manager to bring the site back first."),
    NOTHING_GIVEN("ASSESSMENT-005", Rejection.Kind.INVALID, "Nothing was given; rate at least one item."),
    ITEM_UNKNOWN("ASSESSMENT-006", Rejection.Kind.INVALID, "\"%s\" is not an item of %s; choose one of: %s."),
    ITEM_TWICE("ASSESSMENT-007", Rejection.Kind.INVALID, "The item %s is given more than once; give it once."),
    RATING_UNKNOWN("ASSESSMENT-008", Rejection.Kind.INVALID, "\"%s\" is not a rating; choose one of: %s."),
    REASON_NEEDED("ASSESSMENT-009", Rejection.Kind.INVALID, "Say why %s does not apply here."),
    NOTHING_TO_REVEAL(
            "ASSESSMENT-010",
            Rejection.Kind.CONFLICT,
            "Nobody has rated yet, so there is nothing to reveal; rate at least one item first."),
    ALREADY_REVEALED(
            "ASSESSMENT-011",
            Rejection.Kind.CONFLICT,
            "The ratings have been revealed already; load the page again to see them."),
    NOT_REVEALED(
            "ASSESSMENT-012",
            Rejection.Kind.CONFLICT,
            "Agreeing comes after the ratings are revealed, so that nobody is swayed; reveal them first."),
    NO_FLAG("ASSESSMENT-013", Rejection.Kind.CONFLICT, "There is no attention flag on %s to end; load the page again."),
    ROUND_CLOSED(
            "ASSESSMENT-014",
            Rejection.Kind.CONFLICT,
            "The round \"%s\" is closed, so nothing more can be rated in it; ask the programme manager to reopen it."),
    REASON_NOT_ASKED(
            "ASSESSMENT-015",
            Rejection.Kind.INVALID,
            "A reason why %s does not apply goes only with the rating not-applicable; leave it out, or choose that rating."),
    OVERRIDE_NEEDS_REASON(
            "ASSESSMENT-016",
            Rejection.Kind.INVALID,
            "The agreed ratings within %s suggest \"%s\"; say what settled another rating."),
    TOO_FEW_RATERS(
            "ASSESSMENT-017",
            Rejection.Kind.CONFLICT,
            "At least %s people rate before anything is revealed, and so far it is %s; ask the others first."),
    TOO_FEW_FOR_ITEM(
            "ASSESSMENT-018",
            Rejection.Kind.CONFLICT,
            "Ratings stay anonymous, so at least %s people rate each item before anything is revealed. Too few rated: %s. Ask them, or let those who cannot say choose \"not known\"."),
    CLOSED_BY_REVEAL(
            "ASSESSMENT-019",
            Rejection.Kind.CONFLICT,
            "These ratings are anonymous and have been revealed, so nobody rates any more: a later rating would show whose it is. Agree on the ratings instead.");

    private final Rejection.Listed listed;

    AssessmentRejection(String code, Rejection.Kind kind, String sentence) {
        this.listed = new Rejection.Listed(code, kind, sentence);
    }

    @Override
    public Rejection.Listed listed() {
        return listed;
    }
}

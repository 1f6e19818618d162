package org.groundswell.domain.action;

import org.groundswell.domain.Rejection;

/** Why an action refuses. */
public enum ActionRejection implements Rejection.Reason {
    NOT_AGREED("ACTION-001", Rejection.Kind.NOT_FOUND, "There is no such action in this programme."),
    AGREED_ALREADY("ACTION-002", Rejection.Kind.CONFLICT, "This action is agreed already; load the page again."),
    SITE_UNKNOWN("ACTION-003", Rejection.Kind.CONFLICT, "%s is not enrolled in this programme; enrol it first."),
    OWNER_CANNOT(
            "ACTION-004",
            "That person has no role in the programme that could see to this; choose somebody who works with the site, or"
                    + " leads its region or the programme."),
    ORIGIN_UNKNOWN(
            "ACTION-005",
            "There is nothing in this programme called that; give a flag as round/site/item, a record as kind/record, a"
                    + " decision as its id, or a handover criterion such as BAU-3."),
    ORIGIN_OF_ANOTHER_SITE("ACTION-006", "The flag is of site %s; agree its action for that site."),
    GAP_OF_A_SITE("ACTION-007", "A gap at handover is one site's; say which."),
    NOTHING_CHANGES("ACTION-008", "Give another owner or another day; these are as they were."),
    ENDED(
            "ACTION-009",
            Rejection.Kind.CONFLICT,
            "This action has ended as %s; reopen it first if there is more to do."),
    STILL_OPEN("ACTION-010", Rejection.Kind.CONFLICT, "This action is still open, so there is nothing to reopen.");

    private final Rejection.Listed listed;

    ActionRejection(String code, String sentence) {
        this(code, Rejection.Kind.INVALID, sentence);
    }

    ActionRejection(String code, Rejection.Kind kind, String sentence) {
        this.listed = new Rejection.Listed(code, kind, sentence);
    }

    @Override
    public Rejection.Listed listed() {
        return listed;
    }
}

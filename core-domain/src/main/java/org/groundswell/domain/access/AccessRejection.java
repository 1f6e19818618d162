package org.groundswell.domain.access;

import org.groundswell.domain.Rejection;

/** Why membership refuses. */
public enum AccessRejection implements Rejection.Reason {
    REGION_NEEDED("ACCESS-001", Rejection.Kind.INVALID, "A regional lead leads one region: give its name."),
    SITE_NEEDED("ACCESS-002", Rejection.Kind.INVALID, "A site team member belongs to one site: give the site's code."),
    REGION_NOT_ASKED(
            "ACCESS-003",
            Rejection.Kind.INVALID,
            "Only a regional lead has a region: leave the region out for the role %s."),
    SITE_NOT_ASKED(
            "ACCESS-004",
            Rejection.Kind.INVALID,
            "Only a site team member has a site: leave the site out for the role %s."),
    NOT_A_PROGRAMME_ROLE(
            "ACCESS-005",
            Rejection.Kind.INVALID,
            "An administrator looks after the whole installation and is not made so by one programme; choose another role."),
    NOT_GRANTED(
            "ACCESS-006",
            Rejection.Kind.CONFLICT,
            "This person does not hold that role here, so it cannot be taken away; load the list of people again."),
    ERASED_ALREADY("ACCESS-007", Rejection.Kind.CONFLICT, "This person was erased already; nothing is left to erase."),
    NOT_YOURSELF(
            "ACCESS-008", Rejection.Kind.CONFLICT, "Nobody erases themselves: ask another administrator to do it."),
    NOT_TO_BE_ERASED(
            "ACCESS-009", Rejection.Kind.CONFLICT, "The platform itself is not a person and cannot be erased.");

    private final Rejection.Listed listed;

    AccessRejection(String code, Rejection.Kind kind, String sentence) {
        this.listed = new Rejection.Listed(code, kind, sentence);
    }

    @Override
    public Rejection.Listed listed() {
        return listed;
    }
}

package org.groundswell.domain.group;

import org.groundswell.domain.Rejection;

/** Why a group is not kept. */
public enum GroupRejection implements Rejection.Reason {
    GROUP_UNKNOWN(
            "GROUP-001",
            Rejection.Kind.NOT_FOUND,
            "There is no such group of sites; choose one from the list of groups."),
    ALREADY_MADE("GROUP-002", Rejection.Kind.CONFLICT, "This group has been made already."),
    NOT_YOURS(
            "GROUP-003",
            Rejection.Kind.FORBIDDEN,
            "Only the person who made this group can change it; make one of your own with the same sites."),
    NO_SITES("GROUP-004", Rejection.Kind.INVALID, "Give the code of at least one site."),
    TOO_MANY_SITES("GROUP-005", Rejection.Kind.INVALID, "Give at most %s sites; these are %s."),
    SITES_UNKNOWN(
            "GROUP-006",
            Rejection.Kind.INVALID,
            "%s: no site that you may see has such a code; mend or take out what is wrong.");

    private final Rejection.Listed listed;

    GroupRejection(String code, Rejection.Kind kind, String sentence) {
        this.listed = new Rejection.Listed(code, kind, sentence);
    }

    @Override
    public Rejection.Listed listed() {
        return listed;
    }
}

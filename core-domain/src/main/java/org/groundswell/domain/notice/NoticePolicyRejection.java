package org.groundswell.domain.notice;

import org.groundswell.domain.Rejection;

/** Why a notice policy refuses. */
public enum NoticePolicyRejection implements Rejection.Reason {
    ON_ALREADY("NOTICE-001", Rejection.Kind.CONFLICT, "Notices are switched on already; change the policy instead."),
    NOT_ON("NOTICE-002", Rejection.Kind.CONFLICT, "Notices are not switched on in this programme."),
    NO_KINDS("NOTICE-003", Rejection.Kind.INVALID, "Choose at least one happening that leads to a notice."),
    KIND_UNKNOWN(
            "NOTICE-004", Rejection.Kind.INVALID, "Nothing that leads to a notice is called \"%s\"; choose among: %s."),
    NOT_DAYS("NOTICE-005", Rejection.Kind.INVALID, "Give a number of days between 1 and %s."),
    NOTHING_CHANGES("NOTICE-006", Rejection.Kind.INVALID, "Change something; this is the policy as it is.");

    private final Rejection.Listed listed;

    NoticePolicyRejection(String code, Rejection.Kind kind, String sentence) {
        this.listed = new Rejection.Listed(code, kind, sentence);
    }

    @Override
    public Rejection.Listed listed() {
        return listed;
    }
}

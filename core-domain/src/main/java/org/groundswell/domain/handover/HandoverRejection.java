package org.groundswell.domain.handover;

import org.groundswell.domain.Rejection;

/** Why a handover is not changed. */
public enum HandoverRejection implements Rejection.Reason {
    SITE_UNKNOWN("HANDOVER-001", Rejection.Kind.NOT_FOUND, "There is no such site in this programme; check the code."),
    SITE_LEFT(
            "HANDOVER-002",
            Rejection.Kind.CONFLICT,
            "The site has left the programme, so that there is nothing to hand over; record its return first."),
    CRITERION_UNKNOWN(
            "HANDOVER-003", Rejection.Kind.NOT_FOUND, "There is no handover criterion %s; choose one from the list."),
    NO_GAP(
            "HANDOVER-004",
            Rejection.Kind.CONFLICT,
            "Only a criterion that is judged as not met, or as partly met, has a gap to accept; judge it first."),
    ACCEPTED_ALREADY("HANDOVER-005", Rejection.Kind.CONFLICT, "The gap of this criterion is accepted already."),
    CHANGE_NEEDS_REASON(
            "HANDOVER-006", Rejection.Kind.INVALID, "The day was %s before; say why it is another one now."),
    CHECK_UNKNOWN("HANDOVER-007", Rejection.Kind.NOT_FOUND, "There is no check %s; choose one of: %s."),
    SUPPORT_END_UNKNOWN(
            "HANDOVER-008",
            Rejection.Kind.CONFLICT,
            "The end of the programme’s support is not known, so that no check can follow it; set that day first."),
    HELD_UNKNOWN("HANDOVER-009", Rejection.Kind.INVALID, "\"%s\" is not a handover criterion; choose from: %s.");

    private final Rejection.Listed listed;

    HandoverRejection(String code, Rejection.Kind kind, String sentence) {
        this.listed = new Rejection.Listed(code, kind, sentence);
    }

    @Override
    public Rejection.Listed listed() {
        return listed;
    }
}

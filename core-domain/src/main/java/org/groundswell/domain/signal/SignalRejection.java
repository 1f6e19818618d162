package org.groundswell.domain.signal;

import org.groundswell.domain.Rejection;

/** Why a signal case refuses. */
public enum SignalRejection implements Rejection.Reason {
    CASE_UNKNOWN(
            "SIGNAL-001",
            Rejection.Kind.NOT_FOUND,
            "There is no such case for this series; choose one from the list of signals."),
    CASE_CLOSED("SIGNAL-002", Rejection.Kind.CONFLICT, "This case was closed as %s; reopen it first."),
    NOT_A_MEMBER(
            "SIGNAL-003",
            Rejection.Kind.INVALID,
            "That person does not belong to this programme; choose somebody who does."),
    ALREADY_OWNER("SIGNAL-004", Rejection.Kind.CONFLICT, "That person owns this case already; nothing needs doing."),
    CASE_OPEN("SIGNAL-005", Rejection.Kind.CONFLICT, "This case is open, so there is nothing to reopen.");

    private final Rejection.Listed listed;

    SignalRejection(String code, Rejection.Kind kind, String sentence) {
        this.listed = new Rejection.Listed(code, kind, sentence);
    }

    @Override
    public Rejection.Listed listed() {
        return listed;
    }
}

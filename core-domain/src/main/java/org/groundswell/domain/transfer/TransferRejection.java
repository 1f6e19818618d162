package org.groundswell.domain.transfer;

import org.groundswell.domain.Rejection;

/** Why a programme is not moved. */
public enum TransferRejection implements Rejection.Reason {
    NOTHING_TO_MOVE(
            "TRANSFER-001", Rejection.Kind.CONFLICT, "The programme has no entry yet: there is nothing to move."),
    BROUGHT_ALREADY(
            "TRANSFER-002",
            Rejection.Kind.CONFLICT,
            "The programme %s was brought here before. Nothing is ever imported over a programme that is there.");

    private final Rejection.Listed listed;

    TransferRejection(String code, Rejection.Kind kind, String sentence) {
        this.listed = new Rejection.Listed(code, kind, sentence);
    }

    @Override
    public Rejection.Listed listed() {
        return listed;
    }
}

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

    private final String code;
    private final Rejection.Kind kind;
    private final String sentence;

    TransferRejection(String code, Rejection.Kind kind, String sentence) {
        this.code = code;
        this.kind = kind;
        this.sentence = sentence;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Rejection.Kind kind() {
        return kind;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}

package org.groundswell.domain.programme;

import org.groundswell.domain.Rejection;

/** Why a programme refuses. */
public enum ProgrammeRejection implements Rejection.Reason {
    NOT_CREATED(
            "PROGRAMME-001",
            Rejection.Kind.NOT_FOUND,
            "There is no such programme; check the address, or choose one of yours."),
    ALREADY_CREATED(
            "PROGRAMME-002",
            Rejection.Kind.CONFLICT,
            "This programme exists already; open it instead of creating it again.");

    private final Rejection.Listed listed;

    ProgrammeRejection(String code, Rejection.Kind kind, String sentence) {
        this.listed = new Rejection.Listed(code, kind, sentence);
    }

    @Override
    public Rejection.Listed listed() {
        return listed;
    }
}

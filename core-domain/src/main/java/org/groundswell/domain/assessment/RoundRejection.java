package org.groundswell.domain.assessment;

import org.groundswell.domain.Rejection;

/** Why a round refuses. */
public enum RoundRejection implements Rejection.Reason {
    NOT_OPENED(
            "ROUND-001",
            Rejection.Kind.NOT_FOUND,
            "There is no such round in this programme; choose one from the list of rounds."),
    ALREADY_OPENED(
            "ROUND-002",
            Rejection.Kind.CONFLICT,
            "This round has been opened already; choose it from the list of rounds."),
    INSTRUMENT_UNKNOWN(
            "ROUND-003", Rejection.Kind.INVALID, "There is no instrument \"%s\" to rate by; choose one of: %s."),
    ALREADY_CLOSED("ROUND-004", Rejection.Kind.CONFLICT, "The round \"%s\" is closed already; nothing needs doing."),
    ALREADY_OPEN("ROUND-005", Rejection.Kind.CONFLICT, "The round \"%s\" is open already; nothing needs doing."),
    WORDING_UNKNOWN(
            "ROUND-006", Rejection.Kind.INVALID, "There is no wording \"%s\" of %s; leave it out for its own words.");

    private final Rejection.Listed listed;

    RoundRejection(String code, Rejection.Kind kind, String sentence) {
        this.listed = new Rejection.Listed(code, kind, sentence);
    }

    @Override
    public Rejection.Listed listed() {
        return listed;
    }
}

package org.groundswell.domain.adoption;

import org.groundswell.domain.Rejection;

/** Why what counts as adopted is not changed. */
public enum AdoptionRejection implements Rejection.Reason {
    UNKNOWN(
            "ADOPTION-001",
            Rejection.Kind.NOT_FOUND,
            "There is no such definition in this programme; choose one from the page of what counts as adopted."),
    PROPOSED_ALREADY("ADOPTION-002", Rejection.Kind.CONFLICT, "This definition has been proposed already."),
    ANOTHER_WAITS("ADOPTION-003", Rejection.Kind.CONFLICT, "Version %s waits for approval already; settle that first."),
    VERSION_TAKEN(
            "ADOPTION-004", Rejection.Kind.INVALID, "There is a version %s already; give the new one another name."),
    DAY_TAKEN(
            "ADOPTION-005",
            Rejection.Kind.INVALID,
            "Another definition is in force from %s; choose another day, so that every day has one."),
    MEASURE_UNKNOWN(
            "ADOPTION-006",
            Rejection.Kind.INVALID,
            "There is no such measure in this programme; choose one from the list of measures."),
    MEASURE_WITHOUT_DIRECTION(
            "ADOPTION-007",
            Rejection.Kind.INVALID,
            "For this measure neither more nor less is better, so that no value can be said to reach a threshold; choose another."),
    THRESHOLD_NEEDED("ADOPTION-008", Rejection.Kind.INVALID, "Give the value that the measure must have reached."),
    THRESHOLD_ALONE(
            "ADOPTION-009", Rejection.Kind.INVALID, "Say which measure must have reached this value, or leave it out."),
    NOT_WAITING("ADOPTION-010", Rejection.Kind.CONFLICT, "This definition does not wait for approval any more."),
    SAME_PERSON(
            "ADOPTION-011",
            Rejection.Kind.CONFLICT,
            "You proposed this definition, so that somebody else has to approve it.");

    private final Rejection.Listed listed;

    AdoptionRejection(String code, Rejection.Kind kind, String sentence) {
        this.listed = new Rejection.Listed(code, kind, sentence);
    }

    @Override
    public Rejection.Listed listed() {
        return listed;
    }
}

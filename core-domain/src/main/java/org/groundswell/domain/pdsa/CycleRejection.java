package org.groundswell.domain.pdsa;

import org.groundswell.domain.Rejection;

/** Why a cycle refuses. */
public enum CycleRejection implements Rejection.Reason {
    NOT_PLANNED("PDSA-001", Rejection.Kind.NOT_FOUND, "There is no such test of change in this programme."),
    PLANNED_ALREADY("PDSA-002", Rejection.Kind.CONFLICT, "This test is planned already; load the page again."),
    SITE_UNKNOWN("PDSA-003", Rejection.Kind.CONFLICT, "%s is not enrolled in this programme; enrol it first."),
    ELEMENT_UNKNOWN("PDSA-004", "Choose the element from the programme's components."),
    PREVIOUS_UNKNOWN(
            "PDSA-005",
            "A test follows on only from one of the same site that ended in changing it or in testing it again."),
    PREDICTION_SEALED(
            "PDSA-006",
            Rejection.Kind.CONFLICT,
            "The plan and its prediction were sealed when the test started and cannot change; plan a further test instead."),
    NOT_STARTED("PDSA-007", Rejection.Kind.CONFLICT, "This test has not started; start it first."),
    STARTED_ALREADY("PDSA-008", Rejection.Kind.CONFLICT, "This test has started already; say what happened."),
    END_BEFORE_START("PDSA-009", "The test cannot end on %s, before it starts on %s."),
    NOTHING_TOLD("PDSA-010", Rejection.Kind.CONFLICT, "Say what happened before you compare it with the prediction."),
    NOT_OVER("PDSA-011", Rejection.Kind.CONFLICT, "This test runs until %s; compare it with the prediction then."),
    STUDIED_ALREADY(
            "PDSA-012",
            Rejection.Kind.CONFLICT,
            "What happened was compared with the prediction already, so it stays as it was told."),
    NOT_STUDIED(
            "PDSA-013",
            Rejection.Kind.CONFLICT,
            "Compare what happened with the prediction before you decide what next."),
    ACTED_ALREADY("PDSA-014", Rejection.Kind.CONFLICT, "What comes next was decided; plan a further test instead."),
    WITHDRAWN("PDSA-015", Rejection.Kind.CONFLICT, "This test was withdrawn; plan a new one instead.");

    private final Rejection.Listed listed;

    CycleRejection(String code, String sentence) {
        this(code, Rejection.Kind.INVALID, sentence);
    }

    CycleRejection(String code, Rejection.Kind kind, String sentence) {
        this.listed = new Rejection.Listed(code, kind, sentence);
    }

    @Override
    public Rejection.Listed listed() {
        return listed;
    }
}

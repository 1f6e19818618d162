package org.groundswell.domain.adaptation;

import org.groundswell.domain.Rejection;

/** Why the register of components or an adaptation refuses. */
public enum AdaptationRejection implements Rejection.Reason {
    COMPONENT_DEFINED_ALREADY(
            "ADAPTATION-001", Rejection.Kind.CONFLICT, "This component is defined already; change it instead."),
    COMPONENT_NOT_FOUND("ADAPTATION-002", Rejection.Kind.NOT_FOUND, "There is no such component in this programme."),
    LIMITS_NEEDED("ADAPTATION-003", "Say how far sites may change an adaptable component."),
    NOT_RECORDED("ADAPTATION-004", Rejection.Kind.NOT_FOUND, "There is no such adaptation in this programme."),
    RECORDED_ALREADY("ADAPTATION-005", Rejection.Kind.CONFLICT, "This adaptation is recorded already."),
    SITE_UNKNOWN(
            "ADAPTATION-006", Rejection.Kind.NOT_FOUND, "There is no such site in this programme; check the code."),
    COMPONENT_UNKNOWN("ADAPTATION-007", "Choose a component from the programme’s register."),
    NO_ANSWER_NEEDED(
            "ADAPTATION-008", Rejection.Kind.CONFLICT, "Nothing waits for an answer here: it was recorded, not asked."),
    ANSWERED_ALREADY(
            "ADAPTATION-009", Rejection.Kind.CONFLICT, "This request is answered already; load the page again."),
    OWN_REQUEST(
            "ADAPTATION-010",
            Rejection.Kind.FORBIDDEN,
            "You asked for this yourself, so somebody else has to answer it."),
    CONDITIONS_NEEDED("ADAPTATION-011", "Say under which conditions it is agreed."),
    CONDITIONS_NOT_ASKED("ADAPTATION-012", "Leave the conditions out, or choose that it is agreed with conditions."),
    NOT_AGREED("ADAPTATION-013", Rejection.Kind.CONFLICT, "Only what was agreed can be reversed."),
    ANSWERED_FOR_GOOD(
            "ADAPTATION-014",
            Rejection.Kind.CONFLICT,
            "This request is answered, so it cannot be withdrawn; what was agreed can be reversed."),
    WITHDRAWN("ADAPTATION-015", Rejection.Kind.CONFLICT, "This adaptation was withdrawn; record a new one instead.");

    private final Rejection.Listed listed;

    AdaptationRejection(String code, String sentence) {
        this(code, Rejection.Kind.INVALID, sentence);
    }

    AdaptationRejection(String code, Rejection.Kind kind, String sentence) {
        this.listed = new Rejection.Listed(code, kind, sentence);
    }

    @Override
    public Rejection.Listed listed() {
        return listed;
    }
}

package org.groundswell.domain.question;

import org.groundswell.domain.Rejection;

/** Why an answer is refused. */
public enum QuestionRejection implements Rejection.Reason {
    UNKNOWN(
            "QUESTION-001",
            Rejection.Kind.NOT_FOUND,
            "There is no question %s; choose one from the list of questions."),
    NOT_OF_PROGRAMME("QUESTION-002", Rejection.Kind.INVALID, "%s is answered by sites; say which site answers."),
    NOT_OF_SITES(
            "QUESTION-003", Rejection.Kind.INVALID, "%s is answered for the programme as a whole; leave the site out."),
    SITE_UNKNOWN("QUESTION-004", Rejection.Kind.CONFLICT, "%s is not enrolled in this programme; enrol it first."),
    NOTHING_GIVEN(
            "QUESTION-005", Rejection.Kind.INVALID, "Nothing was given; fill in at least one part of the answer."),
    NOTHING_TO_AGREE(
            "QUESTION-006", Rejection.Kind.CONFLICT, "There is no draft to agree; write the answer down first."),
    ALREADY_AGREED(
            "QUESTION-007",
            Rejection.Kind.CONFLICT,
            "This answer is agreed already; write a new wording, or say what has overtaken it."),
    NOT_AGREED(
            "QUESTION-008", Rejection.Kind.CONFLICT, "Only an agreed answer can be overtaken; this one is not agreed."),
    TRIGGER_UNKNOWN(
            "QUESTION-009",
            Rejection.Kind.INVALID,
            "\"%s\" does not bring the review of %s forward; choose one of: %s."),
    REVIEW_NEEDED(
            "QUESTION-010", Rejection.Kind.INVALID, "%s is reviewed with each wave; give the day by which that is."),
    ROLE_MISSING(
            "QUESTION-011",
            Rejection.Kind.INVALID,
            "\"%s\" wants at least one measure of each role; none is a %s measure."),
    ALREADY_NOT_APPLICABLE(
            "QUESTION-012", Rejection.Kind.CONFLICT, "This question is marked as not applicable already.");

    private final Rejection.Listed listed;

    QuestionRejection(String code, Rejection.Kind kind, String sentence) {
        this.listed = new Rejection.Listed(code, kind, sentence);
    }

    @Override
    public Rejection.Listed listed() {
        return listed;
    }
}

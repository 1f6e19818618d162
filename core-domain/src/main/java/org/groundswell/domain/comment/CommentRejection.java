package org.groundswell.domain.comment;

import org.groundswell.domain.Rejection;

/** Why a comment refuses. */
public enum CommentRejection implements Rejection.Reason {
    NOT_MADE("COMMENT-001", Rejection.Kind.NOT_FOUND, "There is no such comment in this programme."),
    MADE_ALREADY("COMMENT-002", Rejection.Kind.CONFLICT, "This comment is made already; load the page again."),
    SUBJECT_UNKNOWN(
            "COMMENT-003",
            "There is nothing in this programme called that which you may comment on; name it as the history does, such as"
                    + " decision and its id."),
    MENTION_CANNOT_READ(
            "COMMENT-004",
            "You mention somebody who may not see this; leave them out, or ask the programme manager to let them see it."),
    MENTION_UNKNOWN(
            "COMMENT-005", "You mention somebody who does not belong to this programme; choose somebody who does."),
    TOO_MANY_MENTIONS("COMMENT-006", "Mention at most %s people in one comment."),
    WITHDRAWN_ALREADY("COMMENT-007", Rejection.Kind.CONFLICT, "This comment is withdrawn already.");

    private final Rejection.Listed listed;

    CommentRejection(String code, String sentence) {
        this(code, Rejection.Kind.INVALID, sentence);
    }

    CommentRejection(String code, Rejection.Kind kind, String sentence) {
        this.listed = new Rejection.Listed(code, kind, sentence);
    }

    @Override
    public Rejection.Listed listed() {
        return listed;
    }
}

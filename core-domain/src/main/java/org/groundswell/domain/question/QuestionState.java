package org.groundswell.domain.question;

import org.groundswell.domain.record.Values;
import org.jspecify.annotations.Nullable;

/** What an answer is, as far as its rules need to know. */
public record QuestionState(
        Standing standing, Values values, @Nullable String owner) {

    /** How far an answer has come. */
    public enum Standing {
        UNANSWERED,
        DRAFT,
        AGREED,
        /** Agreed, but overtaken before its day of review. */
        OVERTAKEN,
        NOT_APPLICABLE
    }

    QuestionState becoming(Standing newStanding) {
        return new QuestionState(newStanding, values, owner);
    }
}

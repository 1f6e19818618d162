package org.groundswell.domain.question;

import java.time.LocalDate;
import java.util.Locale;
import org.groundswell.domain.question.QuestionState.Standing;
import org.jspecify.annotations.Nullable;

/** The status of an answer on a day, by the catalogue's rule: what is past its review, or overtaken, is stale. */
public enum AnswerStatus {
    UNANSWERED,
    DRAFT,
    /** Agreed and current: what the headline counts. */
    AGREED,
    STALE,
    NOT_APPLICABLE;

    /** @param reviewOn of an agreed answer; it is current up to and on that day */
    public static AnswerStatus on(LocalDate day, Standing standing, @Nullable LocalDate reviewOn) {
        return switch (standing) {
            case UNANSWERED -> UNANSWERED;
            case DRAFT -> DRAFT;
            case OVERTAKEN -> STALE;
            case NOT_APPLICABLE -> NOT_APPLICABLE;
            case AGREED -> reviewOn != null && reviewOn.isBefore(day) ? STALE : AGREED;
        };
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

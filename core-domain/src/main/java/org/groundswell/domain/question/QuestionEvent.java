package org.groundswell.domain.question;

import java.time.LocalDate;
import org.groundswell.domain.Event;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.record.Values;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;

/** What happened to the answer to one question, of the programme or of one site. */
public sealed interface QuestionEvent extends Event {

    String question();

    /** Nothing where it is the programme's. */
    @Nullable
    SiteCode site();

    /**
     * A new wording, not agreed yet; it replaces what stood there.
     *
     * @param contentVersion of the questions, which the answer is given under
     * @param owner who keeps the answer
     */
    record AnswerDrafted(
            String question,
            @Nullable SiteCode site,
            String contentVersion,
            Values values,
            @Nullable FreeText owner) implements QuestionEvent {}

    /**
     * @param agreedBy the person or group answerable
     * @param reviewOn until when it counts as current
     */
    record AnswerAgreed(
            String question, @Nullable SiteCode site, FreeText agreedBy, LocalDate agreedOn, LocalDate reviewOn)
            implements QuestionEvent {}

    /**
     * Something happened that makes an agreed answer stale before its review.
     *
     * @param trigger one of the question's, such as {@code wave-completed}
     */
    record AnswerOvertaken(String question, @Nullable SiteCode site, String trigger, FreeText reason)
            implements QuestionEvent {}

    /** The question does not apply here. */
    record AnswerNotApplicable(String question, @Nullable SiteCode site, FreeText reason) implements QuestionEvent {}
}

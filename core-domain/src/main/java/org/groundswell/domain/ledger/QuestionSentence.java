package org.groundswell.domain.ledger;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.groundswell.domain.instrument.QuestionSet;
import org.groundswell.domain.question.QuestionEvent;
import org.groundswell.domain.site.SiteCode;

/** Says in one sentence what happened to an answer. */
final class QuestionSentence {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private QuestionSentence() {}

    static String of(QuestionEvent event, QuestionSet questions) {
        String label = questions
                .question(event.question())
                .map(question -> "“" + question.label() + "”")
                .orElse(event.question());
        SiteCode site = event.site();
        String about = site == null ? label : label + " at " + site;
        return switch (event) {
            case QuestionEvent.AnswerDrafted _ -> "Wrote down an answer to " + about;
            case QuestionEvent.AnswerAgreed agreed ->
                "Agreed the answer to %s, to be reviewed by %s".formatted(about, DAY.format(agreed.reviewOn()));
            case QuestionEvent.AnswerOvertaken overtaken ->
                "Marked the answer to %s as overtaken: %s"
                        .formatted(about, overtaken.trigger().replace('-', ' '));
            case QuestionEvent.AnswerNotApplicable _ -> "Marked %s as not applicable".formatted(about);
        };
    }
}

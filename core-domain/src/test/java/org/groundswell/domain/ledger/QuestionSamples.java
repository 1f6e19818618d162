package org.groundswell.domain.ledger;

import java.time.LocalDate;
import java.util.List;
import org.groundswell.domain.Event;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.question.QuestionEvent.AnswerAgreed;
import org.groundswell.domain.question.QuestionEvent.AnswerDrafted;
import org.groundswell.domain.question.QuestionEvent.AnswerNotApplicable;
import org.groundswell.domain.question.QuestionEvent.AnswerOvertaken;
import org.groundswell.domain.record.FieldValue;
import org.groundswell.domain.record.Values;
import org.groundswell.domain.site.SiteCode;

/** One canonical event of every type about answers to questions. */
final class QuestionSamples {

    private static final PersonId ANN = new PersonId("3f0c9c1e-0d5b-4a77-9a55-0f6f2a3f1b01");
    private static final SiteCode RF4 = new SiteCode("RF4");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    static final List<Event> ALL = List.of(
            new AnswerDrafted(
                    "SUST-1",
                    RF4,
                    "1.0.0",
                    new Values(List.of(FieldValue.words("SUST-1.definition", said("Every day, whoever is on duty")))),
                    said("Ward manager")),
            new AnswerAgreed("OVER-1", null, said("Programme board"), DAY, DAY.plusYears(1)),
            new AnswerOvertaken("OVER-2", null, "wave-completed", said("Wave 2 ended early")),
            new AnswerNotApplicable("SUST-1", RF4, said("The ward closes in June")));

    private QuestionSamples() {}

    private static FreeText said(String text) {
        return new FreeText(ANN, text);
    }
}

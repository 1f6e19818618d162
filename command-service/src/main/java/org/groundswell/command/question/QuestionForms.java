package org.groundswell.command.question;

import java.time.LocalDate;
import org.groundswell.command.platform.form.Form;
import org.groundswell.command.platform.form.RecordValues;
import org.groundswell.command.platform.form.Words;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.instrument.QuestionSet.Question;
import org.groundswell.domain.question.QuestionCommand.AgreeAnswer;
import org.groundswell.domain.question.QuestionCommand.DraftAnswer;
import org.groundswell.domain.question.QuestionCommand.MarkNotApplicable;
import org.groundswell.domain.question.QuestionCommand.OvertakeAnswer;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What callers send about answers. The site is left out where the answer is the programme's. */
final class QuestionForms {

    private QuestionForms() {}

    /**
     * @param values an object with a property for each part that is answered
     * @param owner who keeps the answer
     */
    record DraftForm(
            @Nullable SiteCode site,
            JsonNode values,
            @Nullable String owner) implements Form {

        DraftAnswer by(PersonId author, Question question) {
            return new DraftAnswer(
                    question.id(), site, RecordValues.of(question.fields(), values, author), Words.by(author, owner));
        }
    }

    /** @param reviewOn left out where the question's own rhythm says when */
    record AgreeForm(
            @Nullable SiteCode site,
            String agreedBy,
            LocalDate agreedOn,
            @Nullable LocalDate reviewOn) implements Form {

        AgreeAnswer by(PersonId author, String question) {
            return new AgreeAnswer(question, site, Words.requiredBy(author, agreedBy), agreedOn, reviewOn);
        }
    }

    record OvertakeForm(@Nullable SiteCode site, String trigger, String reason) implements Form {

        OvertakeAnswer by(PersonId author, String question) {
            return new OvertakeAnswer(question, site, trigger, Words.requiredBy(author, reason));
        }
    }

    record NotApplicableForm(@Nullable SiteCode site, String reason) implements Form {

        MarkNotApplicable by(PersonId author, String question) {
            return new MarkNotApplicable(question, site, Words.requiredBy(author, reason));
        }
    }
}

package org.groundswell.web.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.groundswell.domain.instrument.QuestionSet;
import org.groundswell.domain.instrument.QuestionSet.Question;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.reading.QuestionReading;

/** Who keeps and who agreed an answer, when it is looked at again, and how often the question is asked, in sentences. */
final class AnswerFacts {

    private final QuestionSet content;
    private final Question question;
    private final PageModel page;

    AnswerFacts(QuestionSet content, Question question, PageModel page) {
        this.content = content;
        this.question = question;
        this.page = page;
    }

    List<String> of(QuestionReading answer) {
        List<String> facts = new ArrayList<>();
        if (answer.owner() != null) {
            facts.add(page.text("question.fact.owner", answer.owner()));
        }
        if (answer.agreedBy() != null) {
            facts.add(page.text(
                    "question.fact.agreed",
                    answer.agreedBy(),
                    page.texts().date(answer.agreedOn()),
                    page.texts().date(answer.reviewOn())));
        }
        if (answer.overtakenBy() != null) {
            facts.add(page.text("question.fact.overtaken", answer.overtakenBy().replace('-', ' '), answer.reason()));
        } else if (answer.reason() != null) {
            facts.add(page.text("question.fact.not-applicable", answer.reason()));
        }
        facts.add(page.text(
                "question.fact.rhythm",
                content.moments().getOrDefault(question.firstAsked(), question.firstAsked()),
                page.text("question.cadence." + question.cadence().name().toLowerCase(Locale.ROOT))));
        return facts;
    }
}

package org.groundswell.web.question;

import java.util.List;
import java.util.function.UnaryOperator;
import org.groundswell.domain.instrument.QuestionSet;
import org.groundswell.domain.instrument.QuestionSet.Question;
import org.groundswell.web.platform.page.PageModel;
import org.groundswell.web.platform.record.RecordLine;
import org.groundswell.web.platform.record.RecordOffers;
import org.groundswell.web.question.QuestionViews.Part;
import org.groundswell.web.reading.QuestionReading;
import org.jspecify.annotations.Nullable;

/** The parts of an answer as they read; a part that is kept elsewhere leads there. */
final class AnswerParts {

    private final Question question;
    private final RecordOffers offers;
    private final UnaryOperator<String> names;
    private final PageModel page;

    AnswerParts(Question question, RecordOffers offers, UnaryOperator<String> names, PageModel page) {
        this.question = question;
        this.offers = offers;
        this.names = names;
        this.page = page;
    }

    List<Part> of(QuestionReading answer) {
        return question.parts().stream().map(part -> part(part, answer)).toList();
    }

    private Part part(QuestionSet.Part part, QuestionReading answer) {
        String below = below(part);
        return new Part(
                part.label(),
                part.field() == null
                        ? List.of()
                        : RecordLine.of(List.of(part.field()), answer.values(), offers, names, page.texts()),
                below == null ? null : page.programmeLink(below),
                below == null ? null : page.text("question.kept.elsewhere"));
    }

    private static @Nullable String below(QuestionSet.Part part) {
        if (part.usesFramework() != null) {
            return part.usesFramework().equals("dsf") ? "/records/dsf-fit" : "/rounds";
        }
        return switch (part.usesRecord()) {
            case null -> null;
            case "decision" -> "/decisions";
            case "adaptation" -> "/adaptations";
            case "risk", "learning-item", "fidelity" -> "/records/" + part.usesRecord();
            default -> null;
        };
    }
}

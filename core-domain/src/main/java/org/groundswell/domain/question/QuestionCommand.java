package org.groundswell.domain.question;

import java.time.LocalDate;
import org.groundswell.domain.Command;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.record.Values;
import org.groundswell.domain.site.SiteCode;
import org.jspecify.annotations.Nullable;

/** What may be asked of the answer to a question. */
public sealed interface QuestionCommand extends Command {

    String question();

    /** Nothing where it is the programme's. */
    @Nullable
    SiteCode site();

    record DraftAnswer(
            String question,
            @Nullable SiteCode site,
            Values values,
            @Nullable FreeText owner) implements QuestionCommand {}

    /** @param reviewOn nothing where the question's own rhythm says when */
    record AgreeAnswer(
            String question,
            @Nullable SiteCode site,
            FreeText agreedBy,
            LocalDate agreedOn,
            @Nullable LocalDate reviewOn)
            implements QuestionCommand {}

    record OvertakeAnswer(String question, @Nullable SiteCode site, String trigger, FreeText reason)
            implements QuestionCommand {}

    record MarkNotApplicable(String question, @Nullable SiteCode site, FreeText reason) implements QuestionCommand {}
}

package org.groundswell.query.question;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.groundswell.domain.calendar.DueKind;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.due.Due;
import org.groundswell.query.platform.due.DueSource;
import org.springframework.stereotype.Component;

/** Reviews of answers to planning questions. */
@Component
class AnswerDues implements DueSource {

    @Override
    public Set<DueKind> kinds() {
        return Set.of(DueKind.QUESTION);
    }

    @Override
    public List<Due> due(Reading reading, LocalDate today, LocalDate by) {
        return new QuestionStore(reading).dues(by);
    }
}

package org.groundswell.query.adaptation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.groundswell.domain.calendar.DueKind;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.due.Due;
import org.groundswell.query.platform.due.DueSource;
import org.springframework.stereotype.Component;

/** Adaptations that wait for an answer, and those to look at again. */
@Component
class AdaptationDues implements DueSource {

    @Override
    public Set<DueKind> kinds() {
        return Set.of(DueKind.ANSWER, DueKind.LOOK_AGAIN);
    }

    @Override
    public List<Due> due(Reading reading, LocalDate today, LocalDate by) {
        return new AdaptationStore(reading).dues(by);
    }
}

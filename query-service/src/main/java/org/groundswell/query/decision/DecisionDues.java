package org.groundswell.query.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.groundswell.domain.calendar.DueKind;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.due.Due;
import org.groundswell.query.platform.due.DueSource;
import org.springframework.stereotype.Component;

/** Conditions and reviews of decisions. */
@Component
class DecisionDues implements DueSource {

    @Override
    public Set<DueKind> kinds() {
        return Set.of(DueKind.CONDITION, DueKind.REVIEW);
    }

    @Override
    public List<Due> due(Reading reading, LocalDate today, LocalDate by) {
        return new DecisionStore(reading).dues(by);
    }
}

package org.groundswell.query.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.groundswell.domain.calendar.DueKind;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.due.Due;
import org.groundswell.query.platform.due.DueSource;
import org.springframework.stereotype.Component;

/** Rounds that close: for managers, and for the teams of sites that have not agreed their assessment. */
@Component
class RoundDues implements DueSource {

    @Override
    public Set<DueKind> kinds() {
        return Set.of(DueKind.ROUND, DueKind.ASSESSMENT);
    }

    @Override
    public List<Due> due(Reading reading, LocalDate today, LocalDate by) {
        return new RoundDueStore(reading).dues(by);
    }
}

package org.groundswell.query.pdsa;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.groundswell.domain.calendar.DueKind;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.due.Due;
import org.groundswell.query.platform.due.DueSource;
import org.springframework.stereotype.Component;

/** Ends of tests of change. */
@Component
class CycleDues implements DueSource {

    @Override
    public Set<DueKind> kinds() {
        return Set.of(DueKind.TEST);
    }

    @Override
    public List<Due> due(Reading reading, LocalDate today, LocalDate by) {
        return new CycleStore(reading).dues(by);
    }
}

package org.groundswell.query.action;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.groundswell.domain.calendar.DueKind;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.due.Due;
import org.groundswell.query.platform.due.DueSource;
import org.springframework.stereotype.Component;

/** A person's own actions, and what they promised or have to close elsewhere. */
@Component
class ActionDues implements DueSource {

    @Override
    public Set<DueKind> kinds() {
        return Set.of(DueKind.ACTION, DueKind.PROMISE, DueKind.GAP);
    }

    @Override
    public List<Due> due(Reading reading, LocalDate today, LocalDate by) {
        return new ActionStore(reading).dues(by);
    }
}

package org.groundswell.query.builder;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.calendar.DueKind;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.due.Due;
import org.groundswell.query.platform.due.DueSource;
import org.groundswell.query.platform.security.Membership;
import org.springframework.stereotype.Component;

/** Further rounds by instruments that are to be repeated: for managers, who open them, and for the teams that rate by them. */
@Component
class InstrumentDues implements DueSource {

    @Override
    public Set<DueKind> kinds() {
        return Set.of(DueKind.INSTRUMENT);
    }

    @Override
    public List<Due> due(Reading reading, LocalDate today, LocalDate by) {
        Membership membership = reading.membership();
        return membership.is(Role.PROGRAMME_MANAGER) || membership.is(Role.SITE_TEAM)
                ? new BuilderStore(reading).dues(by)
                : List.of();
    }
}

package org.groundswell.query.pdsa;

import java.time.LocalDate;
import org.groundswell.domain.access.Role;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.need.NeedSource;
import org.groundswell.query.platform.security.Membership;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tests of change past their end that nobody has compared with their prediction. */
@Component
class CycleNeeds implements NeedSource {

    @Override
    public String name() {
        return "tests";
    }

    @Override
    public @Nullable Object needs(Reading reading, LocalDate today) {
        Membership membership = reading.membership();
        return membership.is(Role.PROGRAMME_MANAGER) || membership.is(Role.SITE_TEAM)
                ? new CycleStore(reading).needs(today).stream().limit(MOST).toList()
                : null;
    }
}

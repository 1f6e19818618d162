package org.groundswell.query.calendar;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.calendar.DueKind;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.need.NeedSource;
import org.groundswell.query.platform.security.Membership;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Of what is due, what no other part tells: instruments by which a further round is due, and a quarter's fit checks. */
@Component
class DueNeeds implements NeedSource {

    private static final Set<DueKind> KINDS = EnumSet.of(DueKind.INSTRUMENT, DueKind.FIT);

    private final Dues dues;

    DueNeeds(Dues dues) {
        this.dues = dues;
    }

    @Override
    public String name() {
        return "dues";
    }

    @Override
    public @Nullable Object needs(Reading reading, LocalDate today) {
        Membership membership = reading.membership();
        return membership.is(Role.PROGRAMME_MANAGER) || membership.is(Role.SITE_TEAM)
                ? dues.of(reading, KINDS, today.plusDays(DAYS_AHEAD)).stream()
                        .limit(MOST)
                        .toList()
                : null;
    }
}

package org.groundswell.query.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.groundswell.domain.Circumstance;
import org.groundswell.domain.calendar.DueKind;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.due.Due;
import org.groundswell.query.platform.due.DueSource;
import org.springframework.stereotype.Component;

/** Asks every view what is due of the caller. */
@Component
class Dues {

    private final List<DueSource> sources;
    private final Clock clock;

    Dues(List<DueSource> sources, Clock clock) {
        this.sources = List.copyOf(sources);
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Circumstance.ZONE);
    }

    /** The oldest first; nothing for whoever sees no pages of sites. */
    List<Due> of(Reading reading, Collection<DueKind> kinds, LocalDate by) {
        if (!reading.membership().seesSitePages()) {
            return List.of();
        }
        LocalDate today = today();
        return sources.stream()
                .filter(source -> !Collections.disjoint(source.kinds(), kinds))
                .flatMap(source -> source.due(reading, today, by).stream())
                .filter(due -> kinds.contains(due.kind()))
                .sorted(Due.ORDER)
                .toList();
    }
}

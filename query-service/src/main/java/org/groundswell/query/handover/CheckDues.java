package org.groundswell.query.handover;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.calendar.DueKind;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.Handover;
import org.groundswell.query.handover.CheckStore.Ending;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.due.Due;
import org.groundswell.query.platform.due.DueSource;
import org.groundswell.query.platform.security.Membership;
import org.springframework.stereotype.Component;

/** The checks after the end of support, of sites that a person may check. */
@Component
class CheckDues implements DueSource {

    private final Handover handover;

    CheckDues(Catalogue catalogue) {
        this.handover = catalogue.handover();
    }

    @Override
    public Set<DueKind> kinds() {
        return Set.of(DueKind.CHECK);
    }

    @Override
    public List<Due> due(Reading reading, LocalDate today, LocalDate by) {
        if (!checks(reading.membership())) {
            return List.of();
        }
        CheckStore store = new CheckStore(reading);
        List<Ending> ended = store.ended(by);
        Map<String, Set<String>> recorded = store.recorded(ended);
        return ended.stream()
                .flatMap(site -> due(site, recorded.getOrDefault(site.site().code(), Set.of()), today, by))
                .toList();
    }

    /** Whether somebody checks any site. */
    static boolean checks(Membership membership) {
        return membership.is(Role.PROGRAMME_MANAGER)
                || membership.is(Role.REGIONAL_LEAD)
                || membership.is(Role.SITE_TEAM);
    }

    /** Of the checks whose day has come only the last, as a later one overtakes those before; and every one that is to come. */
    private Stream<Due> due(Ending site, Set<String> recorded, LocalDate today, LocalDate by) {
        Stream<Handover.Check> come = handover.checks().stream()
                .filter(check -> !day(site, check).isAfter(today))
                .reduce((_, later) -> later)
                .stream();
        Stream<Handover.Check> toCome = handover.checks().stream()
                .filter(check -> day(site, check).isAfter(today))
                .filter(check -> !day(site, check).isAfter(by));
        return Stream.concat(come, toCome)
                .filter(check -> !recorded.contains(check.id()))
                .map(check -> new Due(
                        DueKind.CHECK,
                        site.site().code() + "/" + check.id(),
                        day(site, check),
                        site.changed(),
                        site.site().code(),
                        site.site().name(),
                        null));
    }

    private static LocalDate day(Ending site, Handover.Check check) {
        return site.ends().plusMonths(check.months());
    }
}

package org.groundswell.query.handover;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.Handover;
import org.groundswell.query.handover.CheckStore.Ending;
import org.groundswell.query.handover.HandoverRow.Due;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.need.NeedSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The checks after the end of support, of sites that a person may check. */
@Component
class CheckNeeds implements NeedSource {

    private final Handover handover;

    CheckNeeds(Catalogue catalogue) {
        this.handover = catalogue.handover();
    }

    @Override
    public String name() {
        return "checks";
    }

    @Override
    public @Nullable Object needs(Reading reading, LocalDate today) {
        return CheckDues.checks(reading.membership())
                ? due(reading, today.plusDays(DAYS_AHEAD)).stream().limit(MOST).toList()
                : null;
    }

    /** Due by a day and not recorded. */
    List<Due> due(Reading reading, LocalDate by) {
        CheckStore store = new CheckStore(reading);
        List<Ending> ended = store.ended(by);
        Map<String, Set<String>> recorded = store.recorded(ended);
        return ended.stream()
                .flatMap(site -> due(site, recorded.getOrDefault(site.site().code(), Set.of()), by))
                .sorted(Comparator.comparing(Due::due).thenComparing(Due::name))
                .toList();
    }

    /** Of the checks whose day has come only the last, and that only until it is recorded. */
    private Stream<Due> due(Ending site, Set<String> recorded, LocalDate by) {
        return handover.checks().stream()
                .filter(check -> !site.ends().plusMonths(check.months()).isAfter(by))
                .reduce((_, later) -> later)
                .filter(check -> !recorded.contains(check.id()))
                .map(check -> new Due(
                        site.site().code(),
                        site.site().name(),
                        check.id(),
                        site.ends(),
                        site.ends().plusMonths(check.months())))
                .stream();
    }
}

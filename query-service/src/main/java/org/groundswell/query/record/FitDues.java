package org.groundswell.query.record;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.groundswell.domain.calendar.DueKind;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.DynamicSustainability;
import org.groundswell.domain.instrument.Quarter;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.due.Due;
import org.groundswell.query.platform.due.DueSource;
import org.groundswell.query.platform.due.OwnSites;
import org.springframework.stereotype.Component;

/** The fit checks of a quarter, of sites that keep a change going, for their teams; due on the quarter's last day. */
@Component
class FitDues implements DueSource {

    private final DynamicSustainability monitor;

    FitDues(Catalogue catalogue) {
        this.monitor = catalogue.sustainability();
    }

    @Override
    public Set<DueKind> kinds() {
        return Set.of(DueKind.FIT);
    }

    @Override
    public List<Due> due(Reading reading, LocalDate today, LocalDate by) {
        String[] own = OwnSites.of(reading.membership());
        if (own.length == 0) {
            return List.of();
        }
        FitStore store = new FitStore(reading);
        Map<String, Map<Quarter, Set<String>>> told = new HashMap<>();
        store.told(own)
                .forEach(fit -> Quarter.of(fit.period())
                        .ifPresent(quarter -> told.computeIfAbsent(fit.site(), _ -> new HashMap<>())
                                .computeIfAbsent(quarter, _ -> new HashSet<>())
                                .add(fit.check())));
        return store.standing(own).stream()
                .flatMap(site -> due(site, told.getOrDefault(site.code(), Map.of()), today))
                .filter(due -> !due.day().isAfter(by))
                .toList();
    }

    private Stream<Due> due(FitStore.Standing site, Map<Quarter, Set<String>> told, LocalDate today) {
        return monitor.due(site.stage(), site.since(), today, told).stream()
                .map(quarter -> new Due(
                        DueKind.FIT,
                        site.code() + "/" + quarter,
                        quarter.end(),
                        site.changed(),
                        site.code(),
                        site.name(),
                        null));
    }
}

package org.groundswell.query.measure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.groundswell.domain.calendar.DueKind;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.Lifecycle;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.due.Due;
import org.groundswell.query.platform.due.DueSource;
import org.groundswell.query.platform.due.OwnSites;
import org.springframework.stereotype.Component;

/** The figures of last month and of this one that a person's own sites have not sent, due on the last day of their month. */
@Component
class FigureDues implements DueSource {

    private final Lifecycle lifecycle;

    FigureDues(Catalogue catalogue) {
        this.lifecycle = catalogue.lifecycle();
    }

    @Override
    public Set<DueKind> kinds() {
        return Set.of(DueKind.FIGURES);
    }

    @Override
    public List<Due> due(Reading reading, LocalDate today, LocalDate by) {
        String[] own = OwnSites.of(reading.membership());
        if (own.length == 0) {
            return List.of();
        }
        YearMonth current = YearMonth.from(today);
        return new FigureDueStore(reading)
                .sending(own).stream()
                        .filter(each -> lifecycle.order(each.stage()) >= lifecycle.order(ReturnsStore.GATHERS))
                        .flatMap(each -> Stream.of(current.minusMonths(1), current)
                                .filter(month -> each.owes(month)
                                        && !month.atEndOfMonth().isAfter(by))
                                .map(month -> due(each, month)))
                        .toList();
    }

    private static Due due(FigureDueStore.Sending each, YearMonth month) {
        return new Due(
                DueKind.FIGURES,
                each.measure() + "/" + each.site() + "/" + month,
                month.atEndOfMonth(),
                each.changed(),
                each.site(),
                each.siteName(),
                each.measureName());
    }
}

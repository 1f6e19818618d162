package org.groundswell.web.home;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.platform.page.ProgrammeContext;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.CycleReading;
import org.springframework.stereotype.Component;

/** Tests of change past their end that nobody has compared with their prediction. */
@Component
class CycleNeeds {

    private static final int SHOWN = 10;

    private final QueryClient queries;
    private final Clock clock;

    CycleNeeds(QueryClient queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    List<Need> of(ProgrammeContext programme, Texts texts) {
        if (!programme.isManager() && !programme.has("site-team")) {
            return List.of();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Texts.ZONE);
        return queries
                .readList(Ask.of("/programmes/{p}/pdsa/needs", programme.id()).with("by", today), CycleReading.class)
                .data()
                .stream()
                .limit(SHOWN)
                .map(cycle -> need(programme, cycle, texts))
                .toList();
    }

    private static Need need(ProgrammeContext programme, CycleReading cycle, Texts texts) {
        return new Need(
                cycle.ends(),
                texts.text("home.need.pdsa", cycle.where(), cycle.aim(), texts.date(cycle.ends())),
                texts.text("home.need.pdsa.action"),
                "/programmes/" + programme.id() + "/pdsa/" + cycle.cycle());
    }
}

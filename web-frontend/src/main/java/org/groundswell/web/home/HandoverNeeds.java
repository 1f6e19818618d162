package org.groundswell.web.home;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.Handover;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.platform.page.ProgrammeContext;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.HandoverReading;
import org.springframework.stereotype.Component;

/** The checks after the end of support that are due within a week, of the sites that a person may check. */
@Component
class HandoverNeeds {

    private static final int DAYS_AHEAD = 7;
    private static final int SHOWN = 10;

    private final QueryClient queries;
    private final Clock clock;
    private final Handover handover;

    HandoverNeeds(QueryClient queries, Clock clock, Catalogue catalogue) {
        this.queries = queries;
        this.clock = clock;
        this.handover = catalogue.handover();
    }

    List<Need> of(ProgrammeContext programme, Texts texts) {
        if (!programme.isManager() && !programme.has("regional-lead") && !programme.has("site-team")) {
            return List.of();
        }
        LocalDate by = LocalDate.ofInstant(clock.instant(), Texts.ZONE).plusDays(DAYS_AHEAD);
        return queries
                .readList(
                        Ask.of("/programmes/{p}/handover/checks", programme.id())
                                .with("by", by),
                        HandoverReading.Due.class)
                .data()
                .stream()
                .limit(SHOWN)
                .map(due -> need(programme, due, texts))
                .toList();
    }

    private Need need(ProgrammeContext programme, HandoverReading.Due due, Texts texts) {
        int months = handover.check(due.check()).map(Handover.Check::months).orElse(0);
        return new Need(
                due.due(),
                texts.text(
                        "home.need.check", due.name(), months, texts.date(due.supportEnded()), texts.date(due.due())),
                texts.text("home.need.check.action"),
                "/programmes/%s/sites/%s/handover/checks/%s".formatted(programme.id(), due.code(), due.check()));
    }
}

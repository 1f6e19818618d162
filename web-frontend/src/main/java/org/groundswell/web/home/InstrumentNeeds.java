package org.groundswell.web.home;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.groundswell.domain.calendar.DueKind;
import org.groundswell.web.client.Ask;
import org.groundswell.web.client.QueryClient;
import org.groundswell.web.platform.page.ProgrammeContext;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.DueReading;
import org.springframework.stereotype.Component;

/** Instruments by which a further round is due, and a quarter's fit checks of a person's own sites. */
@Component
class InstrumentNeeds {

    private static final int DAYS_AHEAD = 7;
    private static final int SHOWN = 10;
    private static final String KINDS = DueKind.INSTRUMENT.word() + "," + DueKind.FIT.word();

    private final QueryClient queries;
    private final Clock clock;

    InstrumentNeeds(QueryClient queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    List<Need> of(ProgrammeContext programme, Texts texts) {
        if (!programme.isManager() && !programme.has("site-team")) {
            return List.of();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Texts.ZONE);
        return queries
                .readList(
                        Ask.of("/programmes/{p}/due", programme.id())
                                .with("by", today.plusDays(DAYS_AHEAD))
                                .with("kinds", KINDS),
                        DueReading.class)
                .data()
                .stream()
                .limit(SHOWN)
                .map(due -> need(programme, due, today, texts))
                .toList();
    }

    private static Need need(ProgrammeContext programme, DueReading due, LocalDate today, Texts texts) {
        String path = "/programmes/" + programme.id();
        String day = texts.date(due.day());
        if (due.kind() == DueKind.FIT) {
            String key = due.day().isBefore(today) ? "home.need.fit.overdue" : "home.need.fit";
            return new Need(
                    due.day(),
                    texts.text(key, due.where(programme.name()), due.part(1), day),
                    texts.text("home.need.fit.action"),
                    path + due.path());
        }
        String key = programme.isManager() ? "home.need.repeat" : "home.need.repeat.team";
        return new Need(
                due.day(),
                texts.text(key, due.title(), day),
                texts.text(key + ".action"),
                path + (programme.isManager() ? "/rounds/new" : due.path()));
    }
}

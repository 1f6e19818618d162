package org.groundswell.web.home;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.groundswell.domain.calendar.DueKind;
import org.groundswell.web.platform.page.ProgrammeContext;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.DueReading;
import org.springframework.stereotype.Component;

/** Instruments by which a further round is due, and a quarter's fit checks of a person's own sites. */
@Component
class InstrumentNeeds {

    private final Clock clock;

    InstrumentNeeds(Clock clock) {
        this.clock = clock;
    }

    List<Need> of(ProgrammeContext programme, List<DueReading> dues, Texts texts) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Texts.ZONE);
        return dues.stream().map(due -> need(programme, due, today, texts)).toList();
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

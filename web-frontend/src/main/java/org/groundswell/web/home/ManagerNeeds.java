package org.groundswell.web.home;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.groundswell.web.platform.page.ProgrammeContext;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.NeedsReading;
import org.groundswell.web.reading.NeedsReading.Begun;
import org.groundswell.web.reading.NeedsReading.Late;
import org.groundswell.web.reading.NeedsReading.Round;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What managing a programme needs: its first steps, late figures, and rounds to be closed or not begun everywhere. */
@Component
class ManagerNeeds {

    private final Clock clock;

    ManagerNeeds(Clock clock) {
        this.clock = clock;
    }

    List<Need> of(ProgrammeContext programme, NeedsReading read, Texts texts) {
        Begun begun = read.programme();
        if (begun == null) {
            return List.of();
        }
        String path = "/programmes/" + programme.id();
        if (begun.sites() == 0) {
            return List.of(Need.of(texts, null, "home.need.sites", path + "/sites/import"));
        }
        List<Need> needs = new ArrayList<>();
        if (begun.rounds() == 0) {
            needs.add(Need.of(texts, null, "home.need.round", path + "/rounds"));
        }
        if (begun.measures() == 0) {
            needs.add(Need.of(texts, null, "home.need.measure", path + "/measures/new"));
        }
        late(path, read.late(), texts, needs);
        begun.open().forEach(round -> open(path, round, texts, needs));
        return needs;
    }

    private static void late(String path, @Nullable Late late, Texts texts, List<Need> needs) {
        if (late != null && late.late() > 0) {
            needs.add(Need.of(
                    texts,
                    late.month().atEndOfMonth(),
                    "home.need.late",
                    path + "/triage",
                    late.late(),
                    late.due(),
                    texts.month(late.month())));
        }
    }

    private void open(String path, Round round, Texts texts, List<Need> needs) {
        String link = path + "/rounds/" + round.round();
        LocalDate closes = round.closesOn();
        String day = texts.date(closes);
        int notStarted = round.sites() - round.started();
        if (closes.isBefore(LocalDate.ofInstant(clock.instant(), Texts.ZONE))) {
            needs.add(Need.of(texts, closes, "home.need.close", link, round.title(), day));
        } else if (notStarted > 0) {
            needs.add(Need.of(
                    texts, closes, "home.need.notStarted", link, notStarted, round.sites(), round.title(), day));
        }
    }
}

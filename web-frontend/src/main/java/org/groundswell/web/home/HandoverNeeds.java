package org.groundswell.web.home;

import java.util.List;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.instrument.Handover;
import org.groundswell.web.platform.page.ProgrammeContext;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.HandoverReading;
import org.springframework.stereotype.Component;

/** The checks after the end of support that are due within a week, of the sites that a person may check. */
@Component
class HandoverNeeds {

    private final Handover handover;

    HandoverNeeds(Catalogue catalogue) {
        this.handover = catalogue.handover();
    }

    List<Need> of(ProgrammeContext programme, List<HandoverReading.Due> checks, Texts texts) {
        return checks.stream().map(due -> need(programme, due, texts)).toList();
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

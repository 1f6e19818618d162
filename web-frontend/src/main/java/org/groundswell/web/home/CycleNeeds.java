package org.groundswell.web.home;

import java.util.List;
import org.groundswell.web.platform.page.ProgrammeContext;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.CycleReading;

/** Tests of change past their end that nobody has compared with their prediction. */
final class CycleNeeds {

    private CycleNeeds() {}

    static List<Need> of(ProgrammeContext programme, List<CycleReading> tests, Texts texts) {
        return tests.stream().map(cycle -> need(programme, cycle, texts)).toList();
    }

    private static Need need(ProgrammeContext programme, CycleReading cycle, Texts texts) {
        return new Need(
                cycle.ends(),
                texts.text("home.need.pdsa", cycle.where(), cycle.aim(), texts.date(cycle.ends())),
                texts.text("home.need.pdsa.action"),
                "/programmes/" + programme.id() + "/pdsa/" + cycle.cycle());
    }
}

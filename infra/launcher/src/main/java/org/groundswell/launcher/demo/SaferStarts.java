package org.groundswell.launcher.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.groundswell.domain.ledger.LedgerId;
import org.jspecify.annotations.Nullable;

/** The demonstration's own programme, whose signals are found and settled while it is told. */
record SaferStarts(SignalsTold signals) implements Story {

    @Override
    public String name() {
        return "Demo programme";
    }

    @Override
    public LedgerId ledger() {
        return DemoStory.LEDGER;
    }

    @Override
    public List<Step> told(LocalDate today, DemoPeople people) {
        return DemoStory.told(today, people);
    }

    @Override
    public void between(@Nullable Step last, Step next, LocalDate today, DemoPeople people) {
        Instant looked = SignalsTold.firstLook(new DemoCalendar(today));
        if (last != null && last.at().isBefore(looked) && !next.at().isBefore(looked)) {
            signals.look(looked, people);
        }
    }

    @Override
    public void ended(Instant at) {
        signals.lookAgain(at);
    }
}

package org.groundswell.command.notice;

import java.util.List;
import org.groundswell.command.platform.automation.Automation;
import org.groundswell.command.platform.automation.NotedEntry;
import org.groundswell.domain.ledger.LedgerId;
import org.springframework.stereotype.Component;

/** Goes on telling people in a programme that came from elsewhere, where notices had been switched on there. */
@Component
class WhenProgrammeImportedThenWatch implements Automation {

    private final Watching watching;

    WhenProgrammeImportedThenWatch(Watching watching) {
        this.watching = watching;
    }

    @Override
    public String name() {
        return "watch-imported-programmes";
    }

    @Override
    public boolean concerns(LedgerId ledger) {
        return ledger.equals(LedgerId.REGISTER);
    }

    @Override
    public boolean concerns(String type) {
        return type.equals("transfer.ProgrammeImported");
    }

    @Override
    public void react(LedgerId ledger, List<NotedEntry> entries) {
        entries.stream()
                .map(entry -> new LedgerId(entry.aggregate().local()))
                .filter(watching::everTold)
                .forEach(watching::watch);
    }
}

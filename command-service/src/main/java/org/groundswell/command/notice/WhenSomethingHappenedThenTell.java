package org.groundswell.command.notice;

import java.util.List;
import org.groundswell.command.platform.automation.Automation;
import org.groundswell.command.platform.automation.NotedEntry;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.notice.NoticeRun;
import org.springframework.stereotype.Component;

/** Tells people what happened, soon after it did, in programmes whose notices are or were switched on. */
@Component
class WhenSomethingHappenedThenTell implements Automation {

    private static final String POLICY = "notice.";

    private final Watching watching;
    private final NoticeStore store;
    private final NoticeKeeper keeper;

    WhenSomethingHappenedThenTell(Watching watching, NoticeStore store, NoticeKeeper keeper) {
        this.watching = watching;
        this.store = store;
        this.keeper = keeper;
    }

    @Override
    public String name() {
        return "tell-people";
    }

    @Override
    public boolean concerns(String type) {
        return NoticeRun.concerns(type);
    }

    @Override
    public void react(LedgerId ledger, List<NotedEntry> entries) {
        if (entries.stream().anyMatch(entry -> entry.type().startsWith(POLICY))) {
            watching.watch(ledger);
        }
        if (store.isWatched(ledger)) {
            keeper.bringUp(ledger);
        }
    }
}

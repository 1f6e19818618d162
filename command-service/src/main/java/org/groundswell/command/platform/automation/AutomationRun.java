package org.groundswell.command.platform.automation;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One automation, told everything new, ledger by ledger. A ledger it fails on waits; the others go on. */
class AutomationRun {

    private static final Logger LOG = LoggerFactory.getLogger(AutomationRun.class);

    private final Automation automation;
    private final AutomationStore store;
    private final int entriesAtOnce;

    AutomationRun(Automation automation, AutomationStore store, int entriesAtOnce) {
        this.automation = automation;
        this.store = store;
        this.entriesAtOnce = entriesAtOnce;
    }

    /** @return whether every ledger was brought to its end */
    boolean catchUp() {
        boolean all = true;
        for (AutomationStore.Behind behind : store.behind(automation.name())) {
            all &= catchUp(behind);
        }
        return all;
    }

    private boolean catchUp(AutomationStore.Behind behind) {
        AutomationStore.Behind cursor = behind;
        try {
            List<NotedEntry> entries = store.after(cursor, entriesAtOnce);
            while (!entries.isEmpty() && !Thread.currentThread().isInterrupted()) {
                List<NotedEntry> concerned = entries.stream()
                        .filter(entry -> automation.concerns(entry.type()))
                        .toList();
                if (!concerned.isEmpty()) {
                    automation.react(cursor.ledger(), concerned);
                }
                cursor = new AutomationStore.Behind(
                        cursor.ledger(), entries.getLast().entry());
                store.move(automation.name(), cursor.ledger(), cursor.entry());
                entries = entries.size() < entriesAtOnce ? List.of() : store.after(cursor, entriesAtOnce);
            }
            return true;
        } catch (RuntimeException failure) {
            LOG.warn("{} waits at entry {} of {}", automation.name(), cursor.entry(), cursor.ledger(), failure);
            return false;
        }
    }
}

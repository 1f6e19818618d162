package org.groundswell.command.platform.automation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.groundswell.command.platform.automation.AutomationStore.Behind;
import org.groundswell.domain.ledger.LedgerId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One automation, told everything new, ledger by ledger. A ledger it fails on waits; the others go on. */
class AutomationRun {

    private static final Logger LOG = LoggerFactory.getLogger(AutomationRun.class);

    private static final int LEDGERS_AT_ONCE = 50;

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
        List<Behind> all = store.behind(automation.name()).stream()
                .filter(behind -> automation.concerns(behind.ledger()))
                .toList();
        boolean ended = true;
        for (int from = 0; from < all.size() && !isStopped(); from += LEDGERS_AT_ONCE) {
            ended &= catchUp(all.subList(from, Math.min(all.size(), from + LEDGERS_AT_ONCE)));
        }
        return ended;
    }

    /** Some ledgers together: one statement reads what is new of all of them, another moves all cursors. */
    private boolean catchUp(List<Behind> ledgers) {
        boolean ended = true;
        List<Behind> cursors = ledgers;
        while (!cursors.isEmpty() && !isStopped()) {
            List<Behind> moved = new ArrayList<>();
            List<Behind> unfinished = new ArrayList<>();
            Map<Behind, List<NotedEntry>> news = store.after(cursors, entriesAtOnce);
            for (Map.Entry<Behind, List<NotedEntry>> one : news.entrySet()) {
                LedgerId ledger = one.getKey().ledger();
                List<NotedEntry> entries = one.getValue();
                if (!react(one.getKey(), entries)) {
                    ended = false;
                    continue;
                }
                Behind reached = new Behind(ledger, entries.getLast().entry());
                moved.add(reached);
                if (entries.size() == entriesAtOnce) {
                    unfinished.add(reached);
                }
            }
            store.move(automation.name(), moved);
            cursors = unfinished;
        }
        return ended;
    }

    private boolean react(Behind cursor, List<NotedEntry> entries) {
        List<NotedEntry> concerned = entries.stream()
                .filter(entry -> automation.concerns(entry.type()))
                .toList();
        try {
            if (!concerned.isEmpty()) {
                automation.react(cursor.ledger(), concerned);
            }
            return true;
        } catch (RuntimeException failure) {
            LOG.warn("{} waits at entry {} of {}", automation.name(), cursor.entry(), cursor.ledger(), failure);
            return false;
        }
    }

    private static boolean isStopped() {
        return Thread.currentThread().isInterrupted();
    }
}

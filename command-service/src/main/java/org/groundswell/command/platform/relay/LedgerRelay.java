package org.groundswell.command.platform.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.groundswell.command.platform.eventstore.StoredEntry;
import org.groundswell.domain.ledger.LedgerId;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/**
 * One pass of relaying: claims cursors, publishes what lies beyond them, and moves each cursor to its last acknowledged entry, in
 * one transaction. A crash in between repeats entries and skips none; two instances never hold the same cursor.
 */
final class LedgerRelay {

    private final RelayStore store;
    private final EntryPublisher publisher;
    private final TransactionOperations transactions;
    private final RelaySettings settings;
    private volatile long stepBegan;

    LedgerRelay(
            RelayStore store, EntryPublisher publisher, TransactionOperations transactions, RelaySettings settings) {
        this.store = store;
        this.publisher = publisher;
        this.transactions = transactions;
        this.settings = settings;
    }

    /**
     * @param finished whether every entry that was sent was acknowledged
     * @param unfinished ledgers to come back to: held by somebody else, or with more entries than one pass takes
     */
    record Pass(boolean finished, Set<LedgerId> unfinished) {}

    Pass relay(Collection<LedgerId> ledgers) {
        Set<LedgerId> unfinished = new LinkedHashSet<>();
        boolean finished = true;
        try {
            begin();
            publisher.prepare();
            for (List<LedgerId> some : portions(ledgers)) {
                begin();
                Pass pass = transactions.execute(_ -> relayPortion(some));
                unfinished.addAll(pass.unfinished());
                finished &= pass.finished();
            }
            return new Pass(finished, unfinished);
        } finally {
            stepBegan = 0;
        }
    }

    private void begin() {
        stepBegan = System.nanoTime();
    }

    /** How long the step that is under way has taken so far; zero where none is. */
    Duration waited() {
        long began = stepBegan;
        return began == 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - began);
    }

    private Pass relayPortion(List<LedgerId> ledgers) {
        Map<LedgerId, List<StoredEntry>> claimed = store.claim(ledgers, settings.entriesAtOnce());
        Map<LedgerId, List<StoredEntry>> toSend = new LinkedHashMap<>(claimed);
        toSend.values().removeIf(List::isEmpty);
        Map<LedgerId, Long> acknowledged = toSend.isEmpty() ? Map.of() : publisher.publish(toSend);
        if (!acknowledged.isEmpty()) {
            store.move(acknowledged);
        }
        Set<LedgerId> unfinished = new LinkedHashSet<>(ledgers);
        boolean finished = true;
        for (Map.Entry<LedgerId, List<StoredEntry>> ofLedger : claimed.entrySet()) {
            boolean all = allAcknowledged(ofLedger.getValue(), acknowledged.get(ofLedger.getKey()));
            finished &= all;
            if (all && ofLedger.getValue().size() < settings.entriesAtOnce()) {
                unfinished.remove(ofLedger.getKey());
            }
        }
        return new Pass(finished, unfinished);
    }

    private static boolean allAcknowledged(List<StoredEntry> sent, @Nullable Long acknowledged) {
        return sent.isEmpty()
                || (acknowledged != null && acknowledged == sent.getLast().entry());
    }

    private List<List<LedgerId>> portions(Collection<LedgerId> ledgers) {
        List<LedgerId> all = new ArrayList<>(ledgers);
        List<List<LedgerId>> portions = new ArrayList<>();
        for (int from = 0; from < all.size(); from += settings.ledgersAtOnce()) {
            portions.add(all.subList(from, Math.min(all.size(), from + settings.ledgersAtOnce())));
        }
        return portions;
    }
}

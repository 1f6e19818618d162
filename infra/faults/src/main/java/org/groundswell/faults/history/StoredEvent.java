package org.groundswell.faults.history;

import java.time.Instant;
import java.util.Set;

/**
 * One row of the event store.
 *
 * @param figures the numbers of the commands whose figures it holds
 */
public record StoredEvent(
        String ledger, long entry, Instant recordedAt, String aggregate, long sequence, Set<Integer> figures) {

    public StoredEvent {
        figures = Set.copyOf(figures);
    }
}

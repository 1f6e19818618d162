package org.groundswell.command.platform.axon;

import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.jspecify.annotations.Nullable;

/**
 * What a command came to.
 *
 * @param aggregate what was changed; of several, the first; in a repeated answer the first request's, whatever id the repeated
 *     request made up
 * @param firstEntry nothing where the command changed nothing
 * @param lastEntry nothing where the command changed nothing
 * @param version the aggregate's last sequence number after the command; -1 where nothing exists
 * @param enclosure JSON that the first answer carried besides, such as an import report
 * @param replayed whether this is the stored answer to an earlier request with the same key
 */
public record Receipt(
        AggregateId aggregate,
        @Nullable Long firstEntry,
        @Nullable Long lastEntry,
        long version,
        @Nullable String enclosure,
        boolean replayed) {

    public LedgerId ledger() {
        return aggregate.ledger();
    }
}

package org.groundswell.command.platform.relay;

import java.util.List;
import java.util.Map;
import org.groundswell.command.platform.eventstore.StoredEntry;
import org.groundswell.domain.ledger.LedgerId;

/** Where entries are relayed to. */
interface EntryPublisher {

    /**
     * Makes sure that entries can be published; outside any transaction, because it may set cursors back.
     *
     * @throws KafkaUnavailableException where they cannot
     */
    void prepare();

    /**
     * Publishes entries, each ledger's in order, and waits for every answer.
     *
     * @return for each ledger the last entry up to which all were acknowledged; ledgers without any are left out
     */
    Map<LedgerId, Long> publish(Map<LedgerId, List<StoredEntry>> entries);
}

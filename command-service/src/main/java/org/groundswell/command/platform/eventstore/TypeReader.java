package org.groundswell.command.platform.eventstore;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;

/** Reads many aggregates of a ledger at once, or what happened in it since. */
public interface TypeReader {

    /** Every event of a type of aggregate in a ledger whose local id starts with a prefix, by aggregate and sequence. */
    Stream<? extends DomainEventMessage<?>> readType(LedgerId ledger, String type, String localPrefix);

    /** Every event of these aggregates, by aggregate and sequence. */
    Stream<? extends DomainEventMessage<?>> readTogether(Collection<AggregateId> aggregates);

    /**
     * Entries of a ledger in order.
     *
     * @param after the entry before the first
     * @param until the last entry that may be read
     * @param types logical types; others are left out
     */
    List<LedgerEvent> readAfter(LedgerId ledger, long after, long until, Collection<String> types, int most);
}

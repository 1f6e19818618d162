package org.groundswell.command.platform.eventstore;

import java.util.Collection;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;

/** Reads many aggregates of a ledger at once. */
public interface TypeReader {

    /** Every event of a type of aggregate in a ledger whose local id starts with a prefix, by aggregate and sequence. */
    Stream<? extends DomainEventMessage<?>> readType(LedgerId ledger, String type, String localPrefix);

    /** Every event of these aggregates, by aggregate and sequence. */
    Stream<? extends DomainEventMessage<?>> readTogether(Collection<AggregateId> aggregates);
}

package org.groundswell.command.platform.eventstore;

import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;

/**
 * The versions of other aggregates that a command's decision rested on. They are compared again while the ledger's lock is held,
 * so that no decision rests on what another transaction changed meanwhile.
 */
public final class ReadFacts {

    private static final String KEY = ReadFacts.class.getName();

    private final Map<AggregateId, Long> versions = new LinkedHashMap<>();

    private ReadFacts() {}

    /** Notes a version if a unit of work is running; otherwise nothing will be appended on it. */
    public static void note(AggregateId aggregate, long version) {
        if (CurrentUnitOfWork.isStarted()) {
            of(CurrentUnitOfWork.get()).versions.putIfAbsent(aggregate, version);
        }
    }

    static ReadFacts of(UnitOfWork<?> unitOfWork) {
        return unitOfWork.root().getOrComputeResource(KEY, key -> new ReadFacts());
    }

    /** Facts of other ledgers cannot be held still, and are left out. */
    Map<AggregateId, Long> within(LedgerId ledger) {
        Map<AggregateId, Long> facts = new LinkedHashMap<>(versions);
        facts.keySet().removeIf(aggregate -> !aggregate.ledger().equals(ledger));
        return facts;
    }
}

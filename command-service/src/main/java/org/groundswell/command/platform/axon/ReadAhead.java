package org.groundswell.command.platform.axon;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.groundswell.domain.Event;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;

/** Some aggregates as they stood when they were read together; all others as the store has them. */
final class ReadAhead implements AggregateReader {

    private final AggregateReader store;
    private final Map<AggregateId, List<DomainEventMessage<?>>> events;

    /** @param events of every aggregate read, none where it has none */
    ReadAhead(AggregateReader store, Map<AggregateId, List<DomainEventMessage<?>>> events) {
        this.store = store;
        this.events = events;
    }

    @Override
    public <S> S read(AggregateId aggregate, S initial, BiFunction<S, Event, S> evolve) {
        List<DomainEventMessage<?>> known = events.get(aggregate);
        if (known == null) {
            return store.read(aggregate, initial, evolve);
        }
        S state = initial;
        for (DomainEventMessage<?> event : known) {
            state = evolve.apply(state, (Event) event.getPayload());
        }
        return state;
    }

    @Override
    public long version(AggregateId aggregate) {
        List<DomainEventMessage<?>> known = events.get(aggregate);
        if (known == null) {
            return store.version(aggregate);
        }
        return known.isEmpty() ? -1 : known.getLast().getSequenceNumber();
    }

    @Override
    public <S> Map<String, S> readAll(LedgerId ledger, String type, S initial, BiFunction<S, Event, S> evolve) {
        return store.readAll(ledger, type, initial, evolve);
    }

    @Override
    public <S> Map<String, S> readAll(
            LedgerId ledger, String type, String localPrefix, S initial, BiFunction<S, Event, S> evolve) {
        return store.readAll(ledger, type, localPrefix, initial, evolve);
    }

    @Override
    public Set<String> locals(LedgerId ledger, String type) {
        return store.locals(ledger, type);
    }

    @Override
    public long newestEntry(LedgerId ledger) {
        return store.newestEntry(ledger);
    }

    @Override
    public AggregateReader readAhead(Collection<AggregateId> aggregates) {
        return store.readAhead(aggregates);
    }
}

package org.groundswell.command.platform.axon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.groundswell.command.platform.axon.RememberedFolds.Fold;
import org.groundswell.command.platform.eventstore.ReadFacts;
import org.groundswell.command.platform.eventstore.TypeReader;
import org.groundswell.domain.Event;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads through Axon's event store, so that events of the running unit of work are seen as well. */
@Component
class StoreAggregateReader implements AggregateReader {

    private final EventStore store;
    private final TypeReader types;
    private final JdbcClient jdbc;
    private final RememberedFolds remembered;

    StoreAggregateReader(EventStore store, TypeReader types, JdbcClient jdbc, RememberedFolds remembered) {
        this.store = store;
        this.types = types;
        this.jdbc = jdbc;
        this.remembered = remembered;
    }

    @Override
    public <S> S read(AggregateId aggregate, S initial, BiFunction<S, Event, S> evolve) {
        Fold<S> fold = remembered.find(aggregate, evolve);
        if (fold == null) {
            fold = fold(aggregate, initial, evolve);
            remembered.keep(aggregate, evolve, fold);
        }
        ReadFacts.note(aggregate, fold.version());
        return fold.state();
    }

    private <S> Fold<S> fold(AggregateId aggregate, S initial, BiFunction<S, Event, S> evolve) {
        S state = initial;
        long version = -1;
        DomainEventStream events = store.readEvents(aggregate.toString());
        while (events.hasNext()) {
            DomainEventMessage<?> event = events.next();
            state = evolve.apply(state, (Event) event.getPayload());
            version = event.getSequenceNumber();
        }
        return new Fold<>(state, version);
    }

    @Override
    public long version(AggregateId aggregate) {
        long version = store.lastSequenceNumberFor(aggregate.toString()).orElse(-1L);
        ReadFacts.note(aggregate, version);
        return version;
    }

    @Override
    public <S> Map<String, S> readAll(LedgerId ledger, String type, S initial, BiFunction<S, Event, S> evolve) {
        return readAll(ledger, type, "", initial, evolve);
    }

    @Override
    public <S> Map<String, S> readAll(
            LedgerId ledger, String type, String localPrefix, S initial, BiFunction<S, Event, S> evolve) {
        Map<String, S> states = new LinkedHashMap<>();
        types.readType(ledger, type, localPrefix).forEach(event -> {
            String local = AggregateId.parse(event.getAggregateIdentifier()).local();
            S before = states.getOrDefault(local, initial);
            states.put(local, evolve.apply(before, (Event) event.getPayload()));
        });
        return states;
    }

    @Override
    public Set<String> locals(LedgerId ledger, String type) {
        return jdbc.sql("""
                        select aggregate_identifier
                          from domain_event
                         where ledger = ? and type = ? and sequence_number = 0
                        """).param(ledger.value()).param(type).query(String.class).list().stream()
                .map(aggregate -> AggregateId.parse(aggregate).local())
                .collect(TreeSet::new, Set::add, Set::addAll);
    }

    @Override
    public AggregateReader readAhead(Collection<AggregateId> aggregates) {
        Map<AggregateId, List<DomainEventMessage<?>>> events = new HashMap<>();
        aggregates.forEach(aggregate -> events.put(aggregate, new ArrayList<>()));
        types.readTogether(aggregates)
                .forEach(event -> events.computeIfAbsent(
                                AggregateId.parse(event.getAggregateIdentifier()), _ -> new ArrayList<>())
                        .add(event));
        return new ReadAhead(this, events);
    }

    @Override
    public long newestEntry(LedgerId ledger) {
        return jdbc.sql("select last_entry from ledger_head where ledger = ?")
                .param(ledger.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }
}

package org.groundswell.command.platform.eventstore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Axon's event store, with what a unit of work has staged kept by aggregate. Axon's own goes through everything staged at each
 * load and compares each event with all before it, so a batch takes the cube of its length: hours for ten thousand sites.
 */
public final class IndexedEventStore extends EmbeddedEventStore {

    private static final String STAGED = IndexedEventStore.class.getName();

    IndexedEventStore(Builder builder) {
        super(builder);
    }

    @Override
    public void publish(List<? extends EventMessage<?>> events) {
        super.publish(events);
        if (CurrentUnitOfWork.isStarted()) {
            UnitOfWork<?> own = CurrentUnitOfWork.get();
            Map<String, List<DomainEventMessage<?>>> staged = staged(own.root());
            for (EventMessage<?> event : events) {
                if (event instanceof DomainEventMessage<?> domainEvent) {
                    List<DomainEventMessage<?>> ofAggregate =
                            staged.computeIfAbsent(domainEvent.getAggregateIdentifier(), _ -> new ArrayList<>());
                    ofAggregate.add(domainEvent);
                    own.onRollback(_ -> ofAggregate.remove(domainEvent));
                }
            }
        }
    }

    @Override
    protected Stream<? extends DomainEventMessage<?>> stagedDomainEventMessages(String aggregate) {
        return CurrentUnitOfWork.isStarted()
                ? List.copyOf(staged(CurrentUnitOfWork.get().root()).getOrDefault(aggregate, List.of())).stream()
                : Stream.empty();
    }

    private static Map<String, List<DomainEventMessage<?>>> staged(UnitOfWork<?> root) {
        return root.getOrComputeResource(STAGED, _ -> new HashMap<>());
    }
}

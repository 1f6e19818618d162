package org.groundswell.command.platform.eventstore;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.groundswell.command.platform.seal.PersonKeys;
import org.groundswell.command.platform.seal.SealedTexts;
import org.groundswell.domain.ledger.EventTypes;
import org.groundswell.domain.ledger.Upcasters;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts our engine, serialiser and resolver in the places that Axon would fill by default. */
@Configuration(proxyBeanMethods = false)
class EventStoreConfiguration {

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(PersonKeys keys) {
        return EventSerializer.create(new SealedTexts(keys));
    }

    @Bean
    PersistenceExceptionResolver persistenceExceptionResolver() {
        return new LostRaces();
    }

    @Bean
    LedgerEventStorageEngine eventStorageEngine(
            ConnectionProvider connections,
            TransactionManager transactions,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            LedgerStore store,
            ApplicationEventPublisher publisher) {
        JdbcEventStorageEngine.Builder builder = LedgerEventStorageEngine.settings(JdbcEventStorageEngine.builder())
                .connectionProvider(connections)
                .transactionManager(transactions)
                .eventSerializer(eventSerializer)
                .snapshotSerializer(eventSerializer)
                .upcasterChain(new EventUpcasts(Upcasters.standard(), EventStoreConfiguration::newest));
        return new LedgerEventStorageEngine(builder, store, publisher);
    }

    @Bean
    IndexedEventStore eventStore(EventStorageEngine engine, org.axonframework.config.Configuration axon) {
        EmbeddedEventStore.Builder builder = EmbeddedEventStore.builder()
                .storageEngine(engine)
                .messageMonitor(axon.messageMonitor(EventStore.class, "eventStore"))
                .spanFactory(axon.getComponent(EventBusSpanFactory.class));
        return new IndexedEventStore(builder);
    }

    private static int newest(String type) {
        return EventTypes.named(type).map(EventTypes.EventType::revision).orElse(0);
    }
}

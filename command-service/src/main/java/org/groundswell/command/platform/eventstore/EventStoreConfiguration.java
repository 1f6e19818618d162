package org.groundswell.command.platform.eventstore;

import java.util.List;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts our engine, serialiser and resolver in the places that Axon would fill by default. */
@Configuration(proxyBeanMethods = false)
class EventStoreConfiguration {

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer() {
        return EventSerializer.create();
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
            ObjectProvider<Upcast> upcasts,
            LedgerStore store,
            ApplicationEventPublisher publisher) {
        JdbcEventStorageEngine.Builder builder = LedgerEventStorageEngine.settings(JdbcEventStorageEngine.builder())
                .connectionProvider(connections)
                .transactionManager(transactions)
                .eventSerializer(eventSerializer)
                .snapshotSerializer(eventSerializer)
                .upcasterChain(new EventUpcasterChain(
                        List.copyOf(upcasts.orderedStream().toList())));
        return new LedgerEventStorageEngine(builder, store, publisher);
    }
}

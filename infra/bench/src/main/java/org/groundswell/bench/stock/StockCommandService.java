package org.groundswell.bench.stock;

import java.util.Map;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.groundswell.command.CommandServiceApplication;
import org.groundswell.command.platform.eventstore.LedgerEventStorageEngine;
import org.groundswell.testkit.Database;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** command-service, with one bean exchanged: its storage engine. */
@Configuration(proxyBeanMethods = false)
public class StockCommandService {

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(CommandServiceApplication.class, StockCommandService.class)
                .properties(Map.of("spring.main.allow-bean-definition-overriding", "true"))
                .run(arguments);
    }

    @Bean
    StockEventStorageEngine eventStorageEngine(
            ConnectionProvider connections,
            TransactionManager transactions,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            JdbcTemplate jdbc) {
        JdbcEventStorageEngine.Builder builder = LedgerEventStorageEngine.settings(JdbcEventStorageEngine.builder())
                .connectionProvider(connections)
                .transactionManager(transactions)
                .eventSerializer(eventSerializer)
                .snapshotSerializer(eventSerializer);
        return new StockEventStorageEngine(builder, jdbc);
    }

    /**
     * Makes the migrated event table one of Axon's: the primary key is the global index, and nothing is numbered. The ledger's
     * name stays readable, as a generated column, because checking access reads by it.
     */
    public static void prepare(Database events) {
        events.execute("""
                drop trigger number_entry on domain_event;
                alter table domain_event drop column entry, drop column recorded_at, drop column salt, drop column ledger;
                alter table domain_event add column ledger text collate "C"
                      generated always as (split_part(aggregate_identifier, '/', 1)) stored;
                drop index domain_event_news;
                alter table domain_event add primary key (global_index);
                create index domain_event_first on domain_event (ledger, type) where sequence_number = 0;
                """);
    }
}

package org.groundswell.command.platform.axon;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolver;
import org.axonframework.commandhandling.FailingDuplicateCommandHandlerResolver;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.MetaDataCommandTargetResolver;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.groundswell.command.platform.eventstore.LedgerStore;
import org.groundswell.command.platform.idempotency.IdempotentAnswers;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Axon, tuned and with its traps closed; each has a test in {@code AxonTrapsTest}. */
@Configuration(proxyBeanMethods = false)
class AxonConfiguration {

    /** Synchronous; rolls back on any throwable, as a checked exception after {@code apply} would otherwise commit. */
    @Bean
    @Qualifier("localSegment")
    SimpleCommandBus commandBus(
            TransactionManager transactions,
            org.axonframework.config.Configuration axon,
            DuplicateCommandHandlerResolver duplicates,
            CorrelationDataProvider provenance,
            LedgerStore ledger,
            IdempotentAnswers answers) {
        SimpleCommandBus bus = SimpleCommandBus.builder()
                .transactionManager(transactions)
                .duplicateCommandHandlerResolver(duplicates)
                .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                .messageMonitor(axon.messageMonitor(CommandBus.class, "commandBus"))
                .build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(provenance));
        bus.registerHandlerInterceptor(new ReceiptInterceptor(ledger, answers));
        return bus;
    }

    /** Two handlers for one aggregate type are a mistake, not a choice. */
    @Bean
    DuplicateCommandHandlerResolver duplicateCommandHandlerResolver() {
        return FailingDuplicateCommandHandlerResolver.instance();
    }

    @Bean
    CommandTargetResolver commandTargetResolver() {
        return new MetaDataCommandTargetResolver(MessageKeys.TARGET);
    }

    @Bean
    AggregateCache aggregateCache(@Value("${groundswell.aggregate-cache-size}") int size, MeterRegistry meters) {
        AggregateCache cache = new AggregateCache(size);
        CaffeineCacheMetrics.monitor(meters, cache.entries(), "aggregates");
        return cache;
    }

    @Bean
    ConfigurerModule commandTimes(MeterRegistry meters) {
        return configurer -> configurer.configureMessageMonitor(_ -> (_, _) -> new CommandTimes(meters));
    }

    /** Axon's own tokens name their classes; Jackson 3 must be told that those of Axon may be read back. */
    @Bean
    Jackson3SerializerCustomizer axonTypesMayBeRead() {
        return mapper -> mapper.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .build());
    }
}

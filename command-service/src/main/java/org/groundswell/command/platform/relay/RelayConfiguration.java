package org.groundswell.command.platform.relay;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The relay's parts. Without {@code groundswell.relay.enabled} another instance relays. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("groundswell.relay.enabled")
class RelayConfiguration {

    @Bean
    KafkaPublisher kafkaPublisher(
            @Value("${groundswell.kafka}") String bootstrap, RelaySettings settings, RelayStore store) {
        return new KafkaPublisher(bootstrap, settings, new TopicKeeper(bootstrap, settings, store));
    }

    @Bean
    RelayLoop relayLoop(
            RelayStore store,
            KafkaPublisher publisher,
            PlatformTransactionManager transactions,
            RelaySettings settings,
            Clock clock,
            MeterRegistry meters) {
        LedgerRelay relay = new LedgerRelay(store, publisher, new TransactionTemplate(transactions), settings);
        RelayLoop loop = new RelayLoop(relay, store, settings, clock);
        Gauge.builder("groundswell.relay.stalled", loop, running -> running.stalledSince() == null ? 0 : 1)
                .register(meters);
        return loop;
    }
}

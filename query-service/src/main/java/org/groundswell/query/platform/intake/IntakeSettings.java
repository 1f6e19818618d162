package org.groundswell.query.platform.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How entries are taken in.
 *
 * @param enabled off only where a test drives the intake itself
 * @param kafka bootstrap servers
 * @param topic that the ledger is relayed to
 * @param group the consumer group that instances of this service share
 * @param pollRecords most records taken from Kafka at once
 * @param batch most entries of one ledger folded in one transaction
 * @param feedPage most entries asked of the feed at once
 * @param reconcileEvery how often the ledgers' heads are compared with the command side
 */
@ConfigurationProperties("groundswell.intake")
public record IntakeSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("127.0.0.1:19092") String kafka,
        @DefaultValue("groundswell.events") String topic,
        @DefaultValue("groundswell-query") String group,
        @DefaultValue("500") int pollRecords,
        @DefaultValue("250") int batch,
        @DefaultValue("8000") int feedPage,
        @DefaultValue("2s") Duration reconcileEvery) {}

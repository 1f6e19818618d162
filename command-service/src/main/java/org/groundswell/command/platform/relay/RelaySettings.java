package org.groundswell.command.platform.relay;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the relay, {@code groundswell.relay.*}.
 *
 * @param enabled whether this instance relays; others may
 * @param topic where entries go
 * @param partitions of the topic, where the relay creates it
 * @param sweep how often every ledger's head is compared with its cursor
 * @param pace the least time from one pass to the next: under load a pass then serves many commands, a lone one waits for none
 * @param ledgersAtOnce most ledgers claimed in one pass
 * @param entriesAtOnce most entries of one ledger in one pass
 * @param delivery how long an entry may wait for its acknowledgement
 */
@ConfigurationProperties("groundswell.relay")
record RelaySettings(
        boolean enabled,
        String topic,
        int partitions,
        Duration sweep,
        Duration pace,
        int ledgersAtOnce,
        int entriesAtOnce,
        Duration delivery) {}

package org.groundswell.command.platform.eventstore;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventMessage;

/** An event with the entry that it is in its ledger. */
public record LedgerEvent(long entry, Instant recordedAt, DomainEventMessage<?> event) {}

package org.groundswell.command.platform.axon;

import org.groundswell.domain.Command;
import org.groundswell.domain.ledger.AggregateId;

/** A command and whom it is for. */
public record Targeted(AggregateId target, Command command) {}

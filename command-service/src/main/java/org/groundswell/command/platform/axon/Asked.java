package org.groundswell.command.platform.axon;

import org.groundswell.domain.Circumstance;
import org.groundswell.domain.ledger.AggregateId;
import org.jspecify.annotations.Nullable;

/**
 * What a shell's handler learns besides the command; any command handler may take it as a parameter.
 *
 * @param target the aggregate that handles
 * @param expectedVersion what the caller saw, or nothing
 */
public record Asked(
        AggregateId target,
        Circumstance circumstance,
        @Nullable Long expectedVersion) {}

package org.groundswell.web.client;

import org.jspecify.annotations.Nullable;

/**
 * The answer to an order that was accepted.
 *
 * @param firstEntry absent when nothing changed
 * @param version the aggregate's version afterwards
 * @param id of what was created
 * @param temporaryPassword shown once, when somebody was invited and no mail could be sent
 */
public record Receipt(
        @Nullable String ledger,
        @Nullable Long firstEntry,
        @Nullable Long lastEntry,
        @Nullable Long version,
        @Nullable String id,
        @Nullable String temporaryPassword) {}

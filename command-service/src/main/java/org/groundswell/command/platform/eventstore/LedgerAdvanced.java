package org.groundswell.command.platform.eventstore;

import java.util.Set;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;

/**
 * Published within this process after entries have been committed. A hint: a crash may lose it.
 *
 * @param last the newest entry
 * @param aggregates those that changed
 */
public record LedgerAdvanced(LedgerId ledger, long last, Set<AggregateId> aggregates) {}

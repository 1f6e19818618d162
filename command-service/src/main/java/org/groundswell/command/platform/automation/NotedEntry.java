package org.groundswell.command.platform.automation;

import java.time.Instant;
import org.groundswell.domain.ledger.AggregateId;

/**
 * An entry as an automation learns of it: what changed, not how. It reads the present state itself.
 *
 * @param type logical, such as {@code measure.DataPointsRecorded}
 */
public record NotedEntry(long entry, Instant recordedAt, String type, AggregateId aggregate) {}

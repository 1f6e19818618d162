package org.groundswell.domain.notice;

import java.time.Instant;
import java.time.LocalDate;
import org.groundswell.domain.Circumstance;
import org.groundswell.domain.Event;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.ledger.AggregateId;

/** One entry of a ledger, as a run reads it. */
public record Fact(long entry, Instant recordedAt, PersonId actor, AggregateId aggregate, Event event) {

    LocalDate day() {
        return LocalDate.ofInstant(recordedAt, Circumstance.ZONE);
    }
}

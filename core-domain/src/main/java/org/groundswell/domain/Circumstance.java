package org.groundswell.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Who asks, and when: all a decider may know of the world beyond its state.
 *
 * @param actor the person asking
 * @param now the moment of asking
 */
public record Circumstance(PersonId actor, Instant now) {

    /** Days are reckoned where the programmes are. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    public LocalDate today() {
        return LocalDate.ofInstant(now, ZONE);
    }
}

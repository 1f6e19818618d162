package org.groundswell.query.platform.asat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.groundswell.domain.Circumstance;
import org.groundswell.query.platform.error.ProblemException;
import org.springframework.stereotype.Component;

/** Finds the entry of a second moment within a reading, for answers that look at two. */
@Component
public class PastEntries {

    private final Clock clock;

    PastEntries(Clock clock) {
        this.clock = clock;
    }

    /** An entry and when it was recorded. */
    public record PastEntry(long entry, Instant recordedAt) {}

    /**
     * The last entry at a moment; nothing where there was none yet. What comes after the reading's own moment does not count.
     *
     * @param field the parameter that gave the moment
     * @throws ProblemException 400 where the moment is still to come
     */
    public Optional<PastEntry> entry(Reading reading, String field, Moment given) {
        Moment.Plain moment = NamedMoments.plain(reading.jdbc(), reading.asAt().number(), given, field);
        Instant until = until(field, moment, reading);
        return reading.sql("""
                        select e.entry, e.recorded_at from view_ledger_entry e
                        where e.ledger = :ledger and e.entry <= :entry and e.entry <= :most and e.recorded_at <= :until
                        order by e.entry desc limit 1
                        """)
                .param("most", moment instanceof Moment.AtEntry(long asked) ? asked : Long.MAX_VALUE)
                .param("until", OffsetDateTime.ofInstant(until, ZoneOffset.UTC))
                .query((row, number) -> new PastEntry(
                        row.getLong("entry"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private Instant until(String field, Moment.Plain moment, Reading reading) {
        Instant now = clock.instant();
        return switch (moment) {
            case Moment.Live _ -> now;
            case Moment.AtEntry(long asked) -> {
                if (asked > reading.asAt().head()) {
                    throw toCome(field);
                }
                yield now;
            }
            case Moment.AtInstant(Instant instant) -> {
                if (instant.isAfter(now)) {
                    throw toCome(field);
                }
                yield instant;
            }
            case Moment.AtDay(LocalDate day) -> {
                if (day.isAfter(LocalDate.ofInstant(now, Circumstance.ZONE))) {
                    throw toCome(field);
                }
                yield day.plusDays(1)
                        .atStartOfDay(Circumstance.ZONE)
                        .toInstant()
                        .minusNanos(1000);
            }
        };
    }

    private static ProblemException toCome(String field) {
        return ProblemException.badParameter(field, "This moment is still to come. Choose one that has passed.");
    }
}

package org.groundswell.query.platform.asat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
        return reading.sql("""
                        select e.entry, e.recorded_at from view_ledger_entry e
                        where e.ledger = :ledger and e.entry = least(:entry, :most)
                        """)
                .param("most", most(reading, field, given))
                .query((row, number) -> new PastEntry(
                        row.getLong("entry"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private long most(Reading reading, String field, Moment given) {
        int ledger = reading.asAt().number();
        Instant now = clock.instant();
        return switch (NamedMoments.plain(reading.jdbc(), ledger, given, field)) {
            case Moment.Live _ -> Long.MAX_VALUE;
            case Moment.AtEntry(long asked) -> {
                if (asked > reading.asAt().head()) {
                    throw toCome(field);
                }
                yield asked;
            }
            case Moment.AtInstant(Instant instant) -> {
                if (instant.isAfter(now)) {
                    throw toCome(field);
                }
                yield Moments.entryAt(reading.jdbc(), ledger, instant);
            }
            case Moment.AtDay(LocalDate day) -> {
                if (day.isAfter(LocalDate.ofInstant(now, Circumstance.ZONE))) {
                    throw toCome(field);
                }
                yield Moments.entryAt(reading.jdbc(), ledger, Moments.end(day));
            }
        };
    }

    private static ProblemException toCome(String field) {
        return ProblemException.badParameter(field, "This moment is still to come. Choose one that has passed.");
    }
}

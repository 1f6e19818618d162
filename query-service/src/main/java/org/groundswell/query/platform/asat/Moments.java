package org.groundswell.query.platform.asat;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.groundswell.domain.Circumstance;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.query.platform.error.ProblemException;
import org.groundswell.query.platform.intake.IntakeBoard;
import org.groundswell.query.platform.intake.View;
import org.groundswell.query.platform.intake.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the entry that a moment means, within the snapshot that will be read. */
@Component
class Moments {

    private final Clock clock;
    private final IntakeBoard board;
    private final List<String> views;

    Moments(Clock clock, IntakeBoard board, Views views) {
        this.clock = clock;
        this.board = board;
        this.views = views.all().stream().map(View::name).toList();
    }

    /**
     * How far the views have folded a ledger: all that are not parked, nor catching up after it, have reached {@code entry}.
     *
     * @param number of the ledger, 0 where it has none
     * @param recordedAt when that entry was recorded; null before the first
     * @param parked the first entry that a view lacks for having stopped; 0 where none does
     */
    record Reach(int number, long entry, @Nullable Instant recordedAt, long parked) {}

    /**
     * @param reach of the ledger, in the same snapshot
     * @param field names the moment in a refusal
     * @throws ProblemException 400 where the moment lies before the ledger's first entry or in the future
     */
    AsAt resolve(
            JdbcClient jdbc,
            LedgerId ledger,
            Reach reach,
            Moment moment,
            @Nullable LocalDate happenedBy,
            long minEntry,
            String field) {
        return told(jdbc, known(jdbc, ledger, reach, moment, minEntry, field), happenedBy);
    }

    private AsAt known(JdbcClient jdbc, LedgerId ledger, Reach reach, Moment moment, long minEntry, String field) {
        long head = Math.max(board.head(ledger), reach.entry());
        boolean behind = reach.entry() < minEntry;
        if (moment instanceof Moment.Live) {
            return new AsAt(
                    ledger,
                    reach.number(),
                    reach.entry(),
                    reach.recordedAt(),
                    true,
                    head,
                    behind || reach.parked() > 0);
        }
        long entry = entry(jdbc, reach.number(), moment, reach.entry(), Math.max(head, minEntry), field);
        boolean missing = reach.entry() < entry || (reach.parked() > 0 && reach.parked() <= entry);
        Instant recordedAt = recordedAt(jdbc, reach.number(), entry).orElse(null);
        return new AsAt(ledger, reach.number(), entry, recordedAt, false, head, behind || missing);
    }

    /**
     * A second moment beside one already found, in the same snapshot and by the same second clock.
     *
     * @throws ProblemException 400 where it lies before the ledger's first entry or in the future
     */
    AsAt beside(JdbcClient jdbc, AsAt other, Moment moment, String field) {
        long entry = entry(jdbc, other.number(), moment, other.entry(), other.head(), field);
        AsAt known = new AsAt(
                other.ledger(),
                other.number(),
                entry,
                recordedAt(jdbc, other.number(), entry).orElse(null),
                false,
                other.head(),
                other.updating());
        return told(jdbc, known, other.happenedBy());
    }

    /** By the second clock too: a day that is no earlier than the entry's own leaves out no entry. */
    private static AsAt told(JdbcClient jdbc, AsAt known, @Nullable LocalDate happenedBy) {
        if (happenedBy == null) {
            return known;
        }
        Instant end = end(happenedBy);
        Instant recorded = known.recordedAt();
        boolean all = recorded == null || !recorded.isAfter(end);
        return known.happened(
                happenedBy, all ? known.entry() : Math.min(known.entry(), entryAt(jdbc, known.number(), end)));
    }

    /** The last moment of a day. */
    static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Circumstance.ZONE).toInstant().minusNanos(1000);
    }

    private long entry(JdbcClient jdbc, int ledger, Moment moment, long newest, long head, String field) {
        Instant now = clock.instant();
        long entry = switch (NamedMoments.plain(jdbc, ledger, moment, field)) {
            case Moment.Live _ -> newest;
            case Moment.AtEntry(long asked) -> {
                if (asked > head) {
                    throw inFuture(field, "Entry " + asked + " is not recorded yet; the newest is " + newest + ".");
                }
                yield asked;
            }
            case Moment.AtInstant(Instant instant) -> {
                if (instant.isAfter(now)) {
                    throw inFuture(field, "This moment is still to come. Choose one that has passed.");
                }
                yield entryAt(jdbc, ledger, instant);
            }
            case Moment.AtDay(LocalDate day) -> {
                if (day.isAfter(LocalDate.ofInstant(now, Circumstance.ZONE))) {
                    throw inFuture(field, "This day is still to come. Choose one that has passed.");
                }
                yield entryAt(jdbc, ledger, end(day));
            }
        };
        if (entry < 1) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "ASAT_BEFORE_BEGINNING",
                    "Nothing was recorded yet at this moment. Choose a later one.",
                    new ProblemException.Fault(field, "ASAT_BEFORE_BEGINNING", "Before the first entry."));
        }
        return entry;
    }

    private static ProblemException inFuture(String field, String detail) {
        return new ProblemException(
                HttpStatus.BAD_REQUEST,
                "ASAT_IN_FUTURE",
                detail,
                new ProblemException.Fault(field, "ASAT_IN_FUTURE", detail));
    }

    /** The entry that every view which is not parked has reached. */
    Reach reach(JdbcClient jdbc, LedgerId ledger) {
        return jdbc.sql("""
                select numbered.number, reach.entry, reach.parked, newest.recorded_at
                from (select coalesce(min(coalesce(p.entry, 0))
                                        filter (where p.parked_entry is null and not coalesce(p.driven_again, false)),
                                      min(p.entry)) as entry,
                             coalesce(min(coalesce(p.parked_entry, case when p.driven_again then p.entry + 1 end)), 0)
                               as parked
                      from unnest(:views::text[]) as v(name)
                      left join intake_progress p on p.lane = 'live' and p.ledger = :ledger and p.view = v.name) as reach
                left join intake_ledger as numbered on numbered.ledger = :ledger
                left join view_ledger_entry as newest on newest.ledger = numbered.number and newest.entry = reach.entry
                """)
                .param("views", views.toArray(String[]::new))
                .param("ledger", ledger.value())
                .query((row, number) ->
                        new Reach(row.getInt("number"), row.getLong("entry"), recordedAt(row), row.getLong("parked")))
                .single();
    }

    private static @Nullable Instant recordedAt(ResultSet row) throws SQLException {
        OffsetDateTime recorded = row.getObject("recorded_at", OffsetDateTime.class);
        return recorded == null ? null : recorded.toInstant();
    }

    /** By halves: moments never go back, so that no index of their own is kept for them. */
    static long entryAt(JdbcClient jdbc, int ledger, Instant instant) {
        return jdbc.sql("""
                with recursive span (low, high) as (
                    select 0::bigint, coalesce(max(entry), 0) from view_ledger_entry where ledger = :ledger
                    union all
                    select case when e.recorded_at <= :instant then e.entry else low end,
                           case when e.recorded_at <= :instant then high else e.entry - 1 end
                    from span
                    join view_ledger_entry e on e.ledger = :ledger and e.entry = (low + high + 1) / 2
                    where low < high)
                select low from span where low = high
                """)
                .param("ledger", ledger)
                .param("instant", OffsetDateTime.ofInstant(instant, ZoneOffset.UTC))
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private static Optional<Instant> recordedAt(JdbcClient jdbc, int ledger, long entry) {
        return jdbc.sql("select recorded_at from view_ledger_entry where ledger = :ledger and entry = :entry")
                .param("ledger", ledger)
                .param("entry", entry)
                .query((row, number) -> requireNonNull(recordedAt(row)))
                .optional();
    }
}

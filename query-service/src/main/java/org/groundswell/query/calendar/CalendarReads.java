package org.groundswell.query.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.calendar.DueKind;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.query.platform.asat.Moment;
import org.groundswell.query.platform.asat.ProgrammeReads;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.asat.RecordedEntry;
import org.groundswell.query.platform.due.Due;
import org.groundswell.query.platform.error.ProblemException;
import org.groundswell.query.platform.intake.LedgerFeed;
import org.groundswell.query.platform.security.Caller;
import org.groundswell.query.platform.security.PersonalReads;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Reads as the person whose calendar it is, who is judged as by a token of theirs: by what they belong to now, and of that what their
 * roles still let count. Nobody administers by a calendar.
 */
@Component
class CalendarReads {

    private static final int DAYS_AHEAD = 400;

    /** Of one programme; the oldest come first. */
    private static final int MOST = 1_000;

    private final PersonalReads personal;
    private final ProgrammeReads programmes;
    private final Dues dues;

    CalendarReads(PersonalReads personal, ProgrammeReads programmes, Dues dues) {
        this.personal = personal;
        this.programmes = programmes;
        this.dues = dues;
    }

    /** A programme with what is due in it. */
    record Programme(String id, String name, List<Dated> due) {}

    /**
     * @param changed the entry by which it was last told
     * @param changedAt when that entry was recorded
     */
    record Dated(Due due, long changed, Instant changedAt) {}

    List<Programme> of(LedgerFeed.CalendarReader reader) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(reader.realmRoles());
        roles.remove(Role.ADMINISTRATOR);
        Caller caller = new Caller(reader.person(), roles, Instant.MIN);
        return Objects.requireNonNull(personal.read(
                        caller,
                        jdbc -> jdbc.sql("""
                                        select l.ledger from intake_ledger l
                                        where l.number in (select m.ledger from view_membership m
                                                           where m.person = :person and m.to_entry is null)
                                        order by l.ledger
                                        """)
                                .param("person", caller.person().value())
                                .query(String.class)
                                .list()))
                .stream()
                .flatMap(ledger -> programme(new LedgerId(ledger), caller).stream())
                .toList();
    }

    /** Nothing where their membership counts for nothing any more. */
    private List<Programme> programme(LedgerId programme, Caller caller) {
        try {
            ProgrammeReads.Question question = new ProgrammeReads.Question(programme, caller, Moment.LIVE, null, 0);
            return List.of(programmes.answer(question, this::told).data());
        } catch (ProblemException refused) {
            if (refused.status() == HttpStatus.NOT_FOUND) {
                return List.of();
            }
            throw refused;
        }
    }

    private Programme told(Reading reading) {
        LocalDate by = dues.today().plusDays(DAYS_AHEAD);
        List<Due> due = dues.of(reading, EnumSet.allOf(DueKind.class), by).stream()
                .limit(MOST)
                .toList();
        Map<Long, RecordedEntry> recorded =
                RecordedEntry.of(reading, due.stream().map(Due::changed).toList());
        String name = reading.sql("select p.name from view_programme p where "
                        + reading.asAt().in("p"))
                .query(String.class)
                .optional()
                .orElse(reading.programme().value());
        return new Programme(
                reading.programme().value(),
                name,
                due.stream()
                        .map(each -> dated(each, recorded.get(each.changed())))
                        .toList());
    }

    private static Dated dated(Due due, @Nullable RecordedEntry changed) {
        return new Dated(due, due.changed(), changed == null ? Instant.EPOCH : changed.recordedAt());
    }
}

package org.groundswell.command.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import org.groundswell.domain.Circumstance;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.notice.Notice;
import org.groundswell.domain.notice.NoticeKind;
import org.groundswell.domain.notice.Watched;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The statements of notices. */
@Component
class NoticeStore {

    private static final String KEEP = """
            insert into notice
                   (notice, ledger, person, kind, tone, about_kind, about, site, cause, due, day, after, made_at, mailed)
            select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
             where not exists (select 1 from person_directory where person = ? and erased_at is not null)
            on conflict (notice) do nothing
            """;

    /** What is told of a day longer ago stands on the pages and goes into no mail: a release may know of more than the one before. */
    private static final Period TOO_LATE = Period.ofDays(7);

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    NoticeStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * A notice as somebody reads it.
     *
     * @param notice its id
     * @param needsYou whether there is something to do
     * @param on the kind of thing it is about
     * @param of which of them
     * @param cause the entry because of which it is given
     * @param after the newest entry that was known when it was given
     */
    record Told(
            String notice,
            String programme,
            String kind,
            String tone,
            boolean needsYou,
            String on,
            String of,
            @Nullable String site,
            long cause,
            @Nullable LocalDate due,
            LocalDate day,
            long after,
            Instant madeAt,
            boolean read) {}

    /** Only the ledgers that are named here are read for notices; one that is stays as it is. */
    void watch(LedgerId ledger, Watched from) {
        jdbc.sql("insert into notice_ledger (ledger, entry, day) values (?, ?, ?) on conflict do nothing")
                .param(ledger.value())
                .param(from.entry())
                .param(from.equals(Watched.FROM_THE_BEGINNING) ? null : from.day())
                .update();
    }

    Watched watchedFrom(LedgerId ledger) {
        return jdbc.sql("select entry, day from notice_ledger where ledger = ?")
                .param(ledger.value())
                .query((row, _) -> row.getObject("day") == null
                        ? Watched.FROM_THE_BEGINNING
                        : new Watched(row.getLong("entry"), row.getObject("day", LocalDate.class)))
                .single();
    }

    List<LedgerId> watched() {
        return jdbc.sql("select ledger from notice_ledger order by ledger").query(String.class).list().stream()
                .map(LedgerId::new)
                .toList();
    }

    boolean isWatched(LedgerId ledger) {
        return jdbc.sql("select exists (select 1 from notice_ledger where ledger = ?)")
                .param(ledger.value())
                .query(Boolean.class)
                .single();
    }

    /** Keeps each once, however often it is given; none of people who were erased. */
    @Transactional
    public void keep(LedgerId ledger, List<Notice> notices, Instant now) {
        batches.batchUpdate(
                KEEP, notices.stream().map(notice -> row(ledger, notice, now)).toList());
    }

    private static Object[] row(LedgerId ledger, Notice notice, Instant now) {
        return new Object[] {
            notice.id(),
            ledger.value(),
            notice.person().value(),
            notice.kind().word(),
            notice.tone().word(),
            notice.about().kind(),
            notice.about().reference(),
            notice.site() == null ? null : notice.site().value(),
            notice.cause(),
            notice.due(),
            notice.day(),
            notice.after(),
            now.atOffset(ZoneOffset.UTC),
            notice.day().isBefore(LocalDate.ofInstant(now, Circumstance.ZONE).minus(TOO_LATE)),
            notice.person().value()
        };
    }

    /** A person's notices of a programme that were given up to an entry, the newest first. */
    List<Told> of(PersonId person, LedgerId ledger, long until, int most) {
        return jdbc.sql("""
                        select * from notice
                         where person = ? and ledger = ? and after <= ?
                         order by day desc, after desc, notice
                         limit ?
                        """)
                .param(person.value())
                .param(ledger.value())
                .param(until)
                .param(most)
                .query(NoticeStore::told)
                .list();
    }

    int unread(PersonId person, LedgerId ledger) {
        return jdbc.sql("select count(*) from notice where person = ? and ledger = ? and read_at is null")
                .param(person.value())
                .param(ledger.value())
                .query(Integer.class)
                .single();
    }

    /** Marks as read what was given up to an entry; what is marked already stays as it was. */
    void read(PersonId person, LedgerId ledger, long until, Instant now) {
        jdbc.sql("""
                        update notice set read_at = ?
                         where person = ? and ledger = ? and after <= ? and read_at is null
                        """)
                .param(now.atOffset(ZoneOffset.UTC))
                .param(person.value())
                .param(ledger.value())
                .param(until)
                .update();
    }

    static Told told(ResultSet row, int number) throws SQLException {
        return new Told(
                row.getString("notice"),
                row.getString("ledger"),
                row.getString("kind"),
                row.getString("tone"),
                NoticeKind.of(row.getString("kind")).needsYou(),
                row.getString("about_kind"),
                row.getString("about"),
                row.getString("site"),
                row.getLong("cause"),
                row.getObject("due", LocalDate.class),
                row.getObject("day", LocalDate.class),
                row.getLong("after"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("read_at") != null);
    }
}

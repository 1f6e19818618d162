package org.groundswell.command.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.groundswell.domain.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The statements of mails. Those that make or claim one run within the caller's transaction. */
@Component
class MailStore {

    private final JdbcClient jdbc;

    MailStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A mail that waits. @param attempts how often it was tried */
    record Mail(String mail, PersonId person, String kind, Instant madeAt, int attempts) {}

    /** How many mails stand how. @param oldest that waits */
    record Standing(long waiting, @Nullable Instant oldest, long sent, long refused, long lapsed) {}

    /** A mail that waits, was refused or has lapsed, as an administrator sees it. */
    record Listed(
            String mail,
            String kind,
            String state,
            int notices,
            int attempts,
            Instant madeAt,
            @Nullable String error) {}

    /** Whoever wants no mail gets none of what was told until now, whatever they choose later. */
    void passOver() {
        jdbc.sql("""
                        update notice set mailed = true
                         where not mailed
                           and person in (select person from notice_preference where mail = 'none')
                        """).update();
    }

    /** Whose notices, given before a moment, are to go into a mail of a kind. */
    List<PersonId> waitingFor(String kind, Instant before) {
        return jdbc.sql("""
                        select distinct notice.person
                          from notice
                          left join notice_preference as wish on wish.person = notice.person
                         where not notice.mailed and notice.made_at < ? and coalesce(wish.mail, 'daily') = ?
                         order by notice.person
                        """)
                .param(before.atOffset(ZoneOffset.UTC))
                .param(kind)
                .query((row, _) -> new PersonId(row.getString("person")))
                .list();
    }

    List<String> unmailed(PersonId person, Instant before) {
        return jdbc.sql("select notice from notice where person = ? and not mailed and made_at < ? order by notice")
                .param(person.value())
                .param(before.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list();
    }

    /** @return whether there was no such mail yet */
    boolean make(String mail, PersonId person, String kind, Instant now) {
        return jdbc.sql("""
                                insert into notice_mail (mail, person, kind, made_at, next_attempt)
                                values (?, ?, ?, ?, ?)
                                on conflict (mail) do nothing
                                """)
                        .param(mail)
                        .param(person.value())
                        .param(kind)
                        .param(now.atOffset(ZoneOffset.UTC))
                        .param(now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** A notice goes into one mail only. */
    void put(String notice, String mail) {
        jdbc.sql("update notice set mailed = true, mail = ? where notice = ? and not mailed")
                .param(mail)
                .param(notice)
                .update();
    }

    /** The next that is due, which no other instance holds; it is held until the transaction ends. */
    Optional<Mail> claim(Instant now) {
        return jdbc.sql("""
                        select * from notice_mail
                         where state = 'waiting' and next_attempt <= ?
                         order by next_attempt, mail
                         limit 1
                           for update skip locked
                        """)
                .param(now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Mail(
                        row.getString("mail"),
                        new PersonId(row.getString("person")),
                        row.getString("kind"),
                        instant(row, "made_at"),
                        row.getInt("attempts")))
                .optional();
    }

    /** What goes into it, the oldest due first. */
    List<NoticeStore.Told> notices(String mail) {
        return jdbc.sql("select * from notice where mail = ? order by due nulls last, day, notice")
                .param(mail)
                .query(NoticeStore::told)
                .list();
    }

    void sent(String mail, Instant now) {
        jdbc.sql("""
                        update notice_mail set state = 'sent', sent_at = ?, attempts = attempts + 1, last_error = null
                         where mail = ?
                        """).param(now.atOffset(ZoneOffset.UTC)).param(mail).update();
    }

    void ended(String mail, String state, String why) {
        jdbc.sql("update notice_mail set state = ?, last_error = ?, attempts = attempts + 1 where mail = ?")
                .param(state)
                .param(why)
                .param(mail)
                .update();
    }

    void again(String mail, Instant when, String why) {
        jdbc.sql("update notice_mail set next_attempt = ?, last_error = ?, attempts = attempts + 1 where mail = ?")
                .param(when.atOffset(ZoneOffset.UTC))
                .param(why)
                .param(mail)
                .update();
    }

    Standing standing() {
        return jdbc.sql("""
                        select count(*) filter (where state = 'waiting') as waiting,
                               min(made_at) filter (where state = 'waiting') as oldest,
                               count(*) filter (where state = 'sent') as sent,
                               count(*) filter (where state = 'refused') as refused,
                               count(*) filter (where state = 'lapsed') as lapsed
                          from notice_mail
                        """)
                .query((row, _) -> new Standing(
                        row.getLong("waiting"),
                        row.getObject("oldest") == null ? null : instant(row, "oldest"),
                        row.getLong("sent"),
                        row.getLong("refused"),
                        row.getLong("lapsed")))
                .single();
    }

    /** The oldest that are not sent. */
    List<Listed> unsent(int most) {
        return jdbc.sql("""
                        select mail.*, (select count(*) from notice where notice.mail = mail.mail) as notices
                          from notice_mail as mail
                         where state <> 'sent'
                         order by made_at, mail
                         limit ?
                        """)
                .param(most)
                .query((row, _) -> new Listed(
                        row.getString("mail"),
                        row.getString("kind"),
                        row.getString("state"),
                        row.getInt("notices"),
                        row.getInt("attempts"),
                        instant(row, "made_at"),
                        row.getString("last_error")))
                .list();
    }

    /** Everything told to somebody, and how they want to be told. */
    @Transactional
    public void removeAllOf(PersonId person) {
        jdbc.sql("delete from notice where person = ?").param(person.value()).update();
        jdbc.sql("delete from notice_mail where person = ?")
                .param(person.value())
                .update();
        jdbc.sql("delete from notice_preference where person = ?")
                .param(person.value())
                .update();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

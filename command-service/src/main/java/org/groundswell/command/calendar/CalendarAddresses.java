package org.groundswell.command.calendar;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.calendar.CalendarSecret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose secrets there are; at most one for a person. Holds no secret. */
@Component
class CalendarAddresses {

    private final JdbcClient jdbc;

    CalendarAddresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Kept(PersonId person, byte[] hash) {}

    /** Takes the place of the one that the person had; nothing is kept of whoever was erased, whose token may outlive them. */
    void keep(PersonId person, CalendarSecret secret, Instant now) {
        jdbc.sql("""
                        insert into calendar_address as kept (person, name, hash, made_at)
                        select :person, :name, :hash, :now
                        where not exists (
                          select 1 from person_directory where person = :person and erased_at is not null)
                        on conflict (person) do update
                        set name = excluded.name, hash = excluded.hash, made_at = excluded.made_at
                        """)
                .param("person", person.value())
                .param("name", secret.name())
                .param("hash", secret.hash())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void withdraw(PersonId person) {
        jdbc.sql("delete from calendar_address where person = ?")
                .param(person.value())
                .update();
    }

    /** When the person's own was made; nothing where they have none. */
    Optional<Instant> madeAt(PersonId person) {
        return jdbc.sql("select made_at from calendar_address where person = ?")
                .param(person.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Whose it is; nothing where it is nobody's. */
    Optional<PersonId> whose(CalendarSecret secret) {
        return jdbc.sql("select person, hash from calendar_address where name = ?")
                .param(secret.name())
                .query((row, number) -> new Kept(new PersonId(row.getString("person")), row.getBytes("hash")))
                .optional()
                .filter(kept -> secret.isOf(kept.hash()))
                .map(Kept::person);
    }
}

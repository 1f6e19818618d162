package org.groundswell.command.notice;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.groundswell.domain.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How people want to be told beside the list on their pages. A person's own, so never an event. */
@Component
class Preferences {

    static final String AT_ONCE = "at-once";
    static final String DAILY = "daily";
    static final String WEEKLY = "weekly";
    static final String NONE = "none";

    static final List<String> WAYS = List.of(AT_ONCE, DAILY, WEEKLY, NONE);

    private final JdbcClient jdbc;
    private final Clock clock;

    Preferences(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    String of(PersonId person) {
        return jdbc.sql("select mail from notice_preference where person = ?")
                .param(person.value())
                .query(String.class)
                .optional()
                .orElse(DAILY);
    }

    void choose(PersonId person, String mail) {
        jdbc.sql("""
                        insert into notice_preference as kept (person, mail, changed_at) values (?, ?, ?)
                        on conflict (person) do update set mail = excluded.mail, changed_at = excluded.changed_at
                         where kept.mail <> excluded.mail
                        """)
                .param(person.value())
                .param(mail)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}

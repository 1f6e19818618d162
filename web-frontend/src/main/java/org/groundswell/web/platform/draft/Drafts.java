package org.groundswell.web.platform.draft;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.groundswell.web.platform.page.Caller;
import org.groundswell.web.platform.page.Callers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What people typed and have not sent: per person and form, for two weeks. */
@Component
public class Drafts {

    private static final Duration KEPT = Duration.ofDays(14);
    private static final int LARGEST = 200_000;
    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final Callers callers;

    Drafts(JdbcClient jdbc, JsonMapper json, Clock clock, Callers callers) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.callers = callers;
    }

    /** The caller's draft of a form; empty when there is none. */
    public Map<String, List<String>> find(String form) {
        Caller caller = callers.current();
        if (caller == null) {
            return Map.of();
        }
        return jdbc.sql("""
                        select typed from draft
                        where person = :person and form = :form and saved_at > :since
                        """)
                .param("person", caller.person())
                .param("form", form)
                .param("since", now().minus(KEPT))
                .query(String.class)
                .optional()
                .map(typed -> json.readValue(typed, FIELDS))
                .orElse(Map.of());
    }

    /** Keeps a draft, replacing an earlier one of the same form. Refuses what no form of ours could hold. */
    public boolean keep(String person, String form, Map<String, List<String>> typed) {
        String text = json.writeValueAsString(typed);
        if (form.isBlank() || form.length() > 300 || text.length() > LARGEST) {
            return false;
        }
        jdbc.sql("delete from draft where saved_at <= :since")
                .param("since", now().minus(KEPT))
                .update();
        jdbc.sql("""
                        insert into draft (person, form, typed, saved_at) values (:person, :form, :typed, :now)
                        on conflict (person, form) do update set typed = excluded.typed, saved_at = excluded.saved_at
                        """)
                .param("person", person)
                .param("form", form)
                .param("typed", text)
                .param("now", now())
                .update();
        return true;
    }

    /** Forgets the caller's draft of a form. */
    public void forget(String form) {
        Caller caller = callers.current();
        if (caller != null) {
            jdbc.sql("delete from draft where person = :person and form = :form")
                    .param("person", caller.person())
                    .param("form", form)
                    .update();
        }
    }

    /** Forgets everything that somebody typed and did not send. */
    public void forgetAllOf(String person) {
        jdbc.sql("delete from draft where person = :person")
                .param("person", person)
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}

package org.groundswell.web.platform.presence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.groundswell.web.platform.page.ProgrammeContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who has which form open. Whoever's page tells again and again that it is open is gone a little after it falls silent; whoever's
 * page cannot, without JavaScript, after some minutes; and whoever has no longer the access by which they were let in, at once.
 * Nothing of it is kept longer.
 */
@Component
public class Presence {

    /** Three beats of a page. */
    private static final Duration SILENT = Duration.ofSeconds(35);

    private static final Duration WITHOUT_BEATS = Duration.ofMinutes(5);

    /** A page that was left open does not tell for ever. */
    static final Duration LONGEST = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    Presence(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Somebody on a form, and since when. */
    public record Present(String person, Instant since) {}

    /**
     * By what somebody was let into a form.
     *
     * @param grants each in a word of its own
     */
    record Access(String programme, List<String> grants) {

        static Access of(ProgrammeContext programme) {
            return new Access(
                    programme.id(),
                    programme.roles().stream()
                            .map(grant -> String.join(
                                    "/",
                                    grant.role(),
                                    Objects.requireNonNullElse(grant.region(), ""),
                                    Objects.requireNonNullElse(grant.site(), "")))
                            .toList());
        }

        private String[] words() {
            return grants.toArray(String[]::new);
        }
    }

    /** Whoever was let into a form has it open from now on, or still. */
    void enter(String person, String form, Access access) {
        jdbc.sql("delete from presence where " + gone()).param("now", now()).update();
        jdbc.sql("""
                        insert into presence as open (form, person, since, seen_at, beats, programme, grants)
                        values (:form, :person, :now, :now, false, :programme, :grants)
                        on conflict (form, person) do update
                        set seen_at = :now, grants = :grants, since = case when open.since > :longest then open.since else :now end
                        """)
                .param("form", form)
                .param("person", person)
                .param("now", now())
                .param("longest", now().minus(LONGEST))
                .param("programme", access.programme())
                .param("grants", access.words())
                .update();
    }

    /** In which programme the form is that they have open; nothing where they were not let into it. */
    Optional<String> programme(String person, String form) {
        return jdbc.sql("select programme from presence where form = :form and person = :person")
                .param("form", form)
                .param("person", person)
                .query(String.class)
                .optional();
    }

    /**
     * Their page says that it is still open.
     *
     * @param access that they have now
     * @return whether they had been let in, not too long ago, by nothing that they have no longer
     */
    boolean beat(String person, String form, Access access) {
        return jdbc.sql("""
                        update presence set seen_at = :now, beats = true
                        where form = :form and person = :person and since > :longest and not (%s)
                          and programme = :programme and grants <@ cast(:grants as text[])
                        """.formatted(gone()))
                        .param("form", form)
                        .param("person", person)
                        .param("now", now())
                        .param("longest", now().minus(LONGEST))
                        .param("programme", access.programme())
                        .param("grants", access.words())
                        .update()
                == 1;
    }

    /** They sent the form. */
    public void leave(String person, String form) {
        jdbc.sql("delete from presence where form = :form and person = :person")
                .param("form", form)
                .param("person", person)
                .update();
    }

    /** Everybody else on a form, who came first first. */
    List<Present> others(String person, String form) {
        return jdbc.sql("""
                        select person, since from presence
                        where form = :form and person <> :person and not (%s)
                        order by since, person
                        """.formatted(gone()))
                .param("form", form)
                .param("person", person)
                .param("now", now())
                .query((row, _) -> new Present(
                        row.getString("person"),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** They have less access to a programme than they had: whatever they are still let into, they enter again. */
    public void leaveAllOf(String programme, String person) {
        jdbc.sql("delete from presence where programme = :programme and person = :person")
                .param("programme", programme)
                .param("person", person)
                .update();
    }

    /** Forgets where somebody was. */
    public void forgetAllOf(String person) {
        jdbc.sql("delete from presence where person = :person")
                .param("person", person)
                .update();
    }

    private static String gone() {
        return "seen_at < :now - case when beats then interval '%d s' else interval '%d s' end"
                .formatted(SILENT.toSeconds(), WITHOUT_BEATS.toSeconds());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}

package org.groundswell.command.people;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.groundswell.domain.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which name and address belong to a person id. An erased person stays erased. */
@Repository
public class PersonDirectory {

    private final JdbcClient jdbc;
    private final Clock clock;

    PersonDirectory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps what is given and leaves what is not. */
    public void learn(PersonId person, @Nullable String name, @Nullable String email) {
        jdbc.sql("""
                insert into person_directory as known (person, name, email, learnt_at)
                values (:person, :name, :email, :now)
                on conflict (person) do update
                set name = coalesce(excluded.name, known.name),
                    email = coalesce(excluded.email, known.email),
                    learnt_at = excluded.learnt_at
                where known.erased_at is null
                  and (known.name is distinct from coalesce(excluded.name, known.name)
                       or known.email is distinct from coalesce(excluded.email, known.email))
                """)
                .param("person", person.value())
                .param("name", name)
                .param("email", email)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Forgets name and address for good: what a token says later is not learnt again. */
    public void erase(PersonId person) {
        jdbc.sql("""
                insert into person_directory as known (person, learnt_at, erased_at)
                values (:person, :now, :now)
                on conflict (person) do update
                set name = null, email = null, erased_at = coalesce(known.erased_at, excluded.erased_at)
                """)
                .param("person", person.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Learns of somebody whose programme comes from elsewhere; whoever is known here stays as known here. */
    public void adopt(PersonId person, @Nullable String name) {
        jdbc.sql("""
                insert into person_directory as known (person, name, learnt_at) values (:person, :name, :now)
                on conflict (person) do update set name = excluded.name
                where known.erased_at is null and known.name is null
                """)
                .param("person", person.value())
                .param("name", name)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Never learns of somebody who was erased elsewhere and is not known here. */
    public void bury(PersonId person) {
        jdbc.sql("""
                insert into person_directory (person, learnt_at, erased_at) values (:person, :now, :now)
                on conflict (person) do nothing
                """)
                .param("person", person.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Everybody who was ever known here. */
    public Set<PersonId> everybody() {
        return jdbc.sql("select person from person_directory").query(String.class).list().stream()
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }

    /** Those who are known here and were not erased. */
    public Set<PersonId> present(Collection<PersonId> people) {
        return jdbc
                .sql("select person from person_directory where person = any (?) and erased_at is null")
                .param(people.stream().map(PersonId::value).toArray(String[]::new))
                .query(String.class)
                .list()
                .stream()
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }

    /** Whether this person was ever known here, erased or not. */
    public boolean knows(PersonId person) {
        return jdbc.sql("select exists (select 1 from person_directory where person = :person)")
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /** Writes the directory anew, so that no page of it holds what was erased. Not within a transaction. */
    public void compact() {
        jdbc.sql("vacuum full person_directory").update();
    }

    /** Where mail to somebody goes; nothing where that is not known, or they were erased. */
    public Optional<String> address(PersonId person) {
        return jdbc.sql(
                        "select email from person_directory where person = :person and erased_at is null and email is not null")
                .param("person", person.value())
                .query(String.class)
                .optional();
    }

    /** The names of those who have one. */
    public Map<PersonId, String> names(Collection<PersonId> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        List<String> ids = people.stream().map(PersonId::value).toList();
        Map<PersonId, String> names = new HashMap<>();
        jdbc.sql("select person, name from person_directory where person in (:people) and name is not null")
                .param("people", ids)
                .query(row -> {
                    names.put(new PersonId(row.getString("person")), row.getString("name"));
                });
        return names;
    }
}

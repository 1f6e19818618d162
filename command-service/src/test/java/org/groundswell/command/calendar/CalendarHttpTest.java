package org.groundswell.command.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.groundswell.command.http.HttpTest;
import org.groundswell.command.http.Reply;
import org.groundswell.command.people.IdentityProvider;
import org.groundswell.command.platform.automation.NotedEntry;
import org.groundswell.command.platform.axon.CommandDispatch;
import org.groundswell.command.platform.web.Submission;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.AccessCommand;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.calendar.CalendarSecret;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** An address is made, replaced and withdrawn by its person; its secret is kept nowhere, and opens nothing once it should not. */
class CalendarHttpTest extends HttpTest {

    private static final String ADDRESS = "/calendar/address";

    @Autowired
    private IdentityProvider accounts;

    @Autowired
    private CalendarAddresses addresses;

    @Autowired
    private CommandDispatch dispatch;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void nobody_has_one() {
        jdbc.update("delete from calendar_address");
    }

    private String made(String person) {
        Reply made = as(person).post(ADDRESS, "");
        assertThat(made.status()).as(made.told()).isEqualTo(200);
        assertThat(made.header("Cache-Control")).contains("no-store");
        return made.text("secret");
    }

    private Reply opened(String secret) {
        return withToken(KEYCLOAK.feedReaderToken())
                .with("Groundswell-Calendar", secret)
                .get("/ledgers/calendar-reader");
    }

    private boolean opens(String secret) {
        Reply opened = opened(secret);
        assertThat(opened.status()).as(opened.told()).isEqualTo(200);
        return opened.body().has("person");
    }

    @Test
    void a_secret_opens_its_persons_calendar_and_says_the_most_they_may_be() {
        assertThat(as("sita").get(ADDRESS).body().has("madeAt")).isFalse();
        String secret = made("sita");
        assertThat(secret).hasSize(65);
        assertThat(as("sita").get(ADDRESS).body().has("madeAt")).isTrue();
        assertThat(as("sita").get(ADDRESS).told()).doesNotContain(secret);
        Reply opened = opened(secret);
        assertThat(opened.text("person")).isEqualTo(KEYCLOAK.person("sita"));
        assertThat(opened.at("realmRoles").valueStream().map(role -> role.asString()))
                .containsExactly("site-team");
        assertThat(as("tom").get(ADDRESS).body().has("madeAt")).isFalse();
    }

    @Test
    void of_the_secret_nothing_is_kept_that_opens_anything() {
        String secret = made("sita");
        CalendarSecret parsed = CalendarSecret.parse(secret).orElseThrow();
        String everything = jdbc.queryForObject(
                "select string_agg(a::text || encode(hash, 'escape'), ' ') from calendar_address a", String.class);
        assertThat(everything).contains(parsed.name()).doesNotContain(parsed.proof());
    }

    @Test
    void made_again_with_the_same_key_it_is_another_and_the_one_before_opens_nothing() {
        String first =
                as("sita").with("Idempotency-Key", "again-1").post(ADDRESS, "").text("secret");
        String second =
                as("sita").with("Idempotency-Key", "again-1").post(ADDRESS, "").text("secret");
        assertThat(second).isNotEqualTo(first);
        assertThat(opens(first)).isFalse();
        assertThat(opens(second)).isTrue();
    }

    @Test
    void withdrawn_it_opens_nothing_and_may_be_withdrawn_again() {
        String secret = made("sita");
        String other = made("tom");
        assertThat(as("sita").post(ADDRESS + "/withdrawal", "").status()).isEqualTo(200);
        assertThat(as("sita").post(ADDRESS + "/withdrawal", "").status()).isEqualTo(200);
        assertThat(opens(secret)).isFalse();
        assertThat(opens(other)).as("somebody else's").isTrue();
        assertThat(as("sita").get(ADDRESS).body().has("madeAt")).isFalse();
    }

    @Test
    void a_name_without_its_proof_opens_nothing_nor_does_what_has_another_shape() {
        String secret = made("sita");
        String other = made("tom");
        assertThat(opens(secret.substring(0, 22) + other.substring(22))).isFalse();
        assertThat(opens(secret.substring(0, 64))).isFalse();
        assertThat(opens(secret + "x")).isFalse();
        assertThat(opens("x")).isFalse();
        assertThat(withToken(KEYCLOAK.feedReaderToken())
                        .get("/ledgers/calendar-reader")
                        .body()
                        .has("person"))
                .isFalse();
    }

    @Test
    void only_the_query_side_may_ask_whose_it_is() {
        String secret = made("sita");
        for (String person : new String[] {"sita", "ada", "maya", "aude"}) {
            assertThat(as(person)
                            .with("Groundswell-Calendar", secret)
                            .get("/ledgers/calendar-reader")
                            .status())
                    .as(person)
                    .isEqualTo(403);
        }
    }

    @Test
    void whoever_has_no_account_any_more_has_no_calendar() {
        PersonId nina = nina();
        CalendarSecret secret = CalendarSecret.of(new byte[16], new byte[32]);
        addresses.keep(nina, secret, Instant.EPOCH);
        assertThat(opens(secret.text())).isTrue();
        accounts.remove(nina);
        assertThat(opens(secret.text())).isFalse();
    }

    @Test
    void whoever_is_erased_has_no_calendar_from_that_entry_on() {
        PersonId nina = nina();
        CalendarSecret secret = CalendarSecret.of(new byte[16], new byte[32]);
        addresses.keep(nina, secret, Instant.EPOCH);
        assertThat(opens(secret.text())).isTrue();
        PersonId ada = new PersonId(KEYCLOAK.person("ada"));
        leap(1_000_000);
        try {
            dispatch.send(
                    Submission.of(ada, Instant.now(), "test"),
                    AggregateId.person(nina.value()),
                    new AccessCommand.ErasePerson(nina, new FreeText(ada, "She asked for it")));
            assertThat(opens(secret.text())).isFalse();
            assertThat(addresses.madeAt(nina)).as("it is not carried out yet").isPresent();
            assertThat(accounts.rolesOf(nina)).isPresent();
        } finally {
            leap(-1_000_000);
        }
    }

    /** What carries erasures out believes to be so many entries further on, and waits. */
    private void leap(long entries) {
        jdbc.update("""
                insert into automation_cursor as cursor (automation, ledger, entry)
                select automation, 'register', 0
                  from unnest(array['forget-erased-people', 'drop-calendars-of-erased-people']) as automation
                on conflict do nothing
                """);
        jdbc.update("""
                update automation_cursor set entry = entry + ? where ledger = 'register'
                   and automation in ('forget-erased-people', 'drop-calendars-of-erased-people')
                """, entries);
    }

    @Test
    void what_was_kept_of_whoever_is_erased_goes_with_them() {
        made("sita");
        String other = made("tom");
        PersonId sita = new PersonId(KEYCLOAK.person("sita"));
        new WhenPersonErasedThenDropCalendar(addresses)
                .react(
                        LedgerId.REGISTER,
                        List.of(new NotedEntry(
                                1, Instant.EPOCH, "access.PersonErased", AggregateId.person(sita.value()))));
        assertThat(addresses.madeAt(sita)).isEmpty();
        assertThat(opens(other)).as("somebody else's").isTrue();
    }

    @Test
    void nothing_is_kept_of_whoever_was_erased_and_still_holds_a_token() {
        PersonId nina = nina();
        jdbc.update(
                "insert into person_directory (person, learnt_at, erased_at) values (?, now(), now())"
                        + " on conflict (person) do update set erased_at = now()",
                nina.value());
        addresses.keep(nina, CalendarSecret.of(new byte[16], new byte[32]), Instant.EPOCH);
        assertThat(addresses.madeAt(nina)).isEmpty();
    }

    private PersonId nina() {
        return accounts.invite("nina.%d@example.org".formatted(System.nanoTime()), "Nina Novak", Role.SITE_TEAM)
                .person();
    }
}

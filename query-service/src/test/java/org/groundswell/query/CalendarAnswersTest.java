package org.groundswell.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.query.testing.Story.said;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.Grant;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.action.ActionEvent.ActionDone;
import org.groundswell.domain.action.ActionEvent.ActionRescheduled;
import org.groundswell.domain.calendar.CalendarSecret;
import org.groundswell.query.platform.intake.LedgerFeed.CalendarReader;
import org.groundswell.query.platform.testing.Stories;
import org.groundswell.query.testing.Story;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is due of a person, as the secret of their calendar shows it over all programmes of theirs. */
class CalendarAnswersTest extends DueCase {

    private static final String CALENDAR = "/api/v1/calendar";
    private static final Grant SITA_IS = new Grant(Role.SITE_TEAM, null, RAA);

    private String secret(String person, Role... roles) {
        CalendarSecret secret = CalendarSecret.of(new byte[16], Arrays.copyOf(person.getBytes(), 32));
        LEDGERS.calendars().put(secret.text(), new CalendarReader(new PersonId(person), Set.of(roles)));
        return secret.text();
    }

    private HttpResponse<String> calendar(String secret) {
        return service.get("", CALENDAR, "Groundswell-Calendar", secret);
    }

    /** Of this test's programme; nothing where the calendar has nothing of it. */
    private List<JsonNode> read(String secret) {
        return all(secret)
                .filter(programme ->
                        programme.path("id").asString().equals(story.programme().value()))
                .toList();
    }

    private Stream<JsonNode> all(String secret) {
        HttpResponse<String> response = calendar(secret);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        return new JsonMapper().readTree(response.body()).get("programmes").valueStream();
    }

    private static List<String> things(List<JsonNode> programmes) {
        return programmes.stream()
                .flatMap(programme -> programme.get("due").valueStream())
                .map(dated -> named(dated.get("due")))
                .toList();
    }

    @Test
    void a_secret_shows_what_its_persons_token_shows_and_no_words_and_no_names() {
        List<JsonNode> programmes = read(secret("sita", Role.SITE_TEAM));
        assertThat(things(programmes))
                .containsAll(due("sita", "site-team", "").map(DueCase::named).toList())
                .doesNotHaveDuplicates();
        JsonNode action = programmes
                .getFirst()
                .get("due")
                .valueStream()
                .filter(dated -> dated.at("/due/of").asString().equals("t-1"))
                .findFirst()
                .orElseThrow();
        assertThat(action.at("/due/day").asString()).isEqualTo(DAY.plusDays(20).toString());
        assertThat(action.at("/due/siteName").asString()).isEqualTo("Alpha");
        assertThat(action.path("changedAt").asString()).startsWith("2026-01-05T09:00:");
        assertThat(programmes.getFirst().path("name").asString()).isEqualTo("Flow");
        assertThat(programmes.toString()).doesNotContain("Jones", "Calls at noon", "pharmacist", "sita", "maya");
    }

    @Test
    void what_is_moved_keeps_its_name_and_says_a_later_entry_and_what_is_done_goes() {
        String secret = secret("sita", Role.SITE_TEAM);
        long before = changed(secret);
        story.action("sita", new ActionRescheduled("t-1", RAA, DAY.plusDays(40), said("sita", "Nobody is free")));
        service.fold();
        assertThat(changed(secret)).isEqualTo(story.entries()).isGreaterThan(before);
        story.action("sita", new ActionDone("t-1", RAA, said("sita", "Rung")));
        service.fold();
        assertThat(things(read(secret))).doesNotContain("action t-1").contains("test y-1");
    }

    private long changed(String secret) {
        return read(secret)
                .getFirst()
                .get("due")
                .valueStream()
                .filter(dated -> dated.at("/due/of").asString().equals("t-1"))
                .findFirst()
                .orElseThrow()
                .path("changed")
                .asLong();
    }

    @Test
    void whoever_leaves_a_programme_sees_nothing_of_it_from_then_on() {
        new Story(LEDGERS, "p-other").created("Another").member("sita", Role.SITE_TEAM, null, "RZZ");
        service.fold();
        String secret = secret("sita", Role.SITE_TEAM);
        assertThat(read(secret)).hasSize(1);
        Stories.revoke(LEDGERS, story.programme(), "sita", SITA_IS);
        service.fold();
        assertThat(read(secret)).isEmpty();
        assertThat(all(secret).map(programme -> programme.path("id").asString()))
                .contains("p-other");
    }

    @Test
    void a_role_that_the_person_holds_no_more_counts_for_nothing_and_nobody_administers_by_a_calendar() {
        assertThat(read(secret("sita", Role.AUDITOR))).isEmpty();
        assertThat(read(secret("sita", new Role[0]))).isEmpty();
        assertThat(read(secret("ada", Role.ADMINISTRATOR))).isEmpty();
        assertThat(read(secret("maya", Role.ADMINISTRATOR, Role.PROGRAMME_MANAGER)))
                .hasSize(1);
    }

    @Test
    void without_a_secret_that_opens_one_there_is_no_calendar_whoever_asks() {
        String unknown = CalendarSecret.of(new byte[16], new byte[32]).text();
        String told = calendar(unknown).body();
        assertThat(calendar(unknown).statusCode()).isEqualTo(404);
        assertThat(calendar("x").statusCode()).isEqualTo(404);
        assertThat(calendar("x").body().replaceAll("\"instance\":\"[^\"]*\"", ""))
                .as("tells nothing of why")
                .isEqualTo(told.replaceAll("\"instance\":\"[^\"]*\"", ""));
        assertThat(service.get("", CALENDAR).statusCode()).isEqualTo(404);
        assertThat(service.get(token("maya", "programme-manager"), CALENDAR).statusCode())
                .isEqualTo(404);
        assertThat(service.get("", CALENDAR + "/x", "Groundswell-Calendar", secret("sita", Role.SITE_TEAM))
                        .statusCode())
                .as("no other door")
                .isEqualTo(401);
        assertThat(service.get("", root + "/due", "Groundswell-Calendar", secret("sita", Role.SITE_TEAM))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void while_it_cannot_be_told_whose_it_is_nobody_is_let_in() {
        String secret = secret("sita", Role.SITE_TEAM);
        LEDGERS.setDown(true);
        try {
            assertThat(calendar(secret).statusCode()).isEqualTo(503);
        } finally {
            LEDGERS.setDown(false);
        }
    }
}

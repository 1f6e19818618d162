package org.groundswell.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.query.testing.Story.said;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.assessment.RoundEvent.RoundOpened;
import org.groundswell.domain.builder.BuilderEvent;
import org.groundswell.domain.builder.BuilderEvent.DraftKept;
import org.groundswell.domain.builder.BuilderEvent.InstrumentWithdrawn;
import org.groundswell.domain.builder.BuilderEvent.VersionPublished;
import org.groundswell.domain.fhir.QuestionnaireWriter;
import org.groundswell.domain.instrument.BuiltInstrument;
import org.groundswell.domain.instrument.BuiltInstrument.Domain;
import org.groundswell.domain.instrument.BuiltInstrument.Item;
import org.groundswell.domain.instrument.BuiltInstrument.Level;
import org.groundswell.domain.instrument.BuiltInstrument.Raters;
import org.groundswell.domain.instrument.Licence;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.query.platform.testing.Ledgers;
import org.groundswell.query.platform.testing.QueryService;
import org.groundswell.query.platform.testing.TestIssuer;
import org.groundswell.query.testing.Story;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Instruments that a programme built, at any moment, and rounds by them: named, and so that nobody ever sees who rated what. */
class BuiltInstrumentsTest {

    private static final String P = "/api/v1/programmes/p-one";
    private static final String MAYA = TestIssuer.shared().token("maya", "programme-manager");
    private static final String SITA = TestIssuer.shared().token("sita", "site-team");
    private static final String UNA = TestIssuer.shared().token("una", "site-team");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    private static QueryService service;
    private static Story story;
    private static long drafted;
    private static long revealed;
    private static long firstAnonymousRating;

    private static BuiltInstrument content(String name, boolean anonymous, int least, boolean exportable) {
        return new BuiltInstrument(
                name,
                "Before a site joins",
                List.of(
                        new Level("0", "No", "None", true),
                        new Level("1", "Part", "Some", false),
                        new Level("2", "Yes", "All", false)),
                List.of(new Domain(
                        "d1",
                        "People",
                        null,
                        List.of(
                                new Item("q1", "Lead", "Is a lead named?", null, 1),
                                new Item("q2", "Cover", "Is there cover?", null, 5)))),
                new Raters(3, anonymous, least),
                6,
                new Licence("own", "Our own", exportable));
    }

    @BeforeAll
    static void tell() {
        Ledgers ledgers = new Ledgers();
        story = new Story(ledgers, "p-one").created("Flow");
        List.of("sita", "tom", "una").forEach(person -> story.member(person, Role.SITE_TEAM, null, "RAA"));
        story.site("RAA", "Alpha", "North", "1").site("RBB", "Beta", "North", "1");
        BuiltInstrument named = content("Ready", false, 2, false);
        told(new DraftKept("i-1", content("Rea", false, 2, false)));
        drafted = story.entries();
        told(new DraftKept("i-1", named));
        told(new VersionPublished("i-1", 1, named));
        told(new DraftKept("i-1", content("Ready or not", false, 2, false)));
        opened("r-1", "i-1", named);
        story.rated("r-1", "RAA", "sita", "q1", "0")
                .rated("r-1", "RAA", "tom", "q1", "2")
                .revealed("r-1", "RAA")
                .agreed("r-1", "RAA", "q1", "0")
                .flagged("r-1", "RAA", "q1", "0")
                .agreed("r-1", "RAA", "q2", "0")
                .flagged("r-1", "RAA", "q2", "0");
        BuiltInstrument unseen = content("Unseen", true, 3, true);
        told(new DraftKept("i-2", unseen));
        told(new VersionPublished("i-2", 1, unseen));
        opened("r-2", "i-2", unseen);
        firstAnonymousRating = story.entries() + 1;
        story.rated("r-2", "RAA", "sita", "q1", "0")
                .rated("r-2", "RAA", "tom", "q1", "2")
                .rated("r-2", "RAA", "una", "q1", "1")
                .revealed("r-2", "RAA");
        revealed = story.entries();
        told(new InstrumentWithdrawn("i-2", said("maya", "Too long")));
        service = QueryService.start(ledgers);
        service.fold();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static void told(BuilderEvent event) {
        story.append(AggregateId.instrument(story.programme(), event.instrument()), "maya", event);
    }

    private static void opened(String round, String instrument, BuiltInstrument built) {
        story.append(
                AggregateId.round(story.programme(), round),
                "maya",
                new RoundOpened(round, instrument, "1", "Spring", "site-support", DAY, DAY.plusMonths(1), null, built));
    }

    private static JsonNode data(String token, String path) {
        return service.read(token, P + path).get("data");
    }

    private static List<JsonNode> list(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false).toList();
    }

    @Test
    void an_instrument_is_listed_with_its_state_and_when_a_round_is_due() {
        List<JsonNode> all = list(data(SITA, "/instruments"));
        assertThat(all).extracting(each -> each.path("name").asString()).containsExactly("Ready or not", "Unseen");
        JsonNode ready = all.getFirst();
        assertThat(ready.path("state").asString()).isEqualTo("published");
        assertThat(ready.path("published").asInt()).isEqualTo(1);
        assertThat(ready.path("draftDiffers").asBoolean()).isTrue();
        assertThat(ready.path("nextDue").asString()).isEqualTo("2026-07-05");
        JsonNode unseen = all.getLast();
        assertThat(unseen.path("state").asString()).isEqualTo("withdrawn");
        assertThat(unseen.path("withdrawnBecause").asString()).isEqualTo("Too long");
        assertThat(unseen.has("nextDue")).isFalse();
    }

    @Test
    void a_draft_is_read_as_it_stood() {
        assertThat(data(MAYA, "/instruments/i-1?asAt=entry:" + drafted)
                        .at("/draft/name")
                        .asString())
                .isEqualTo("Rea");
        JsonNode now = data(MAYA, "/instruments/i-1");
        assertThat(now.at("/draft/name").asString()).isEqualTo("Ready or not");
        assertThat(now.path("versions")).hasSize(1);
        assertThat(data(MAYA, "/instruments/i-1/versions/1").at("/content/name").asString())
                .isEqualTo("Ready");
        assertThat(service.get(MAYA, P + "/instruments/i-1/versions/2").statusCode())
                .isEqualTo(404);
        assertThat(service.get(MAYA, P + "/instruments/i-9").statusCode()).isEqualTo(404);
        assertThat(service.get(MAYA, P + "/instruments/i-2?asAt=entry:" + drafted)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_round_keeps_the_version_that_it_was_opened_with() {
        JsonNode assessment = data(SITA, "/rounds/r-1/sites/RAA");
        assertThat(assessment.at("/round/built/name").asString()).isEqualTo("Ready");
        assertThat(assessment.at("/round/instrumentVersion").asString()).isEqualTo("1");
        JsonNode rated = assessment.at("/ratings/0");
        assertThat(rated.path("by").findValuesAsString("person")).containsExactlyInAnyOrder("sita", "tom");
        assertThat(rated.path("agreement").decimalValue()).isEqualByComparingTo("0");
    }

    @Test
    void the_heat_map_is_by_its_items_and_the_heavier_flag_comes_first() {
        JsonNode map = data(MAYA, "/rounds/r-1/heat-map");
        assertThat(map.at("/summary/perItem").findValuesAsString("item")).containsExactly("q1", "q2");
        assertThat(map.at("/attention/items").findValuesAsString("item")).containsExactly("q2", "q1");
        assertThat(map.at("/items/0/cells").findValuesAsString("rating")).containsExactly("0", "0");
    }

    @Test
    void its_domains_and_items_are_seen_over_sites_without_words_that_stay_here() {
        assertThat(data(MAYA, "/measures/i-1.1:q2/deciles").at("/measure/name").asString())
                .isEqualTo("Ready: q2");
        assertThat(data(MAYA, "/measures/i-2.1:q2/deciles").at("/measure/name").asString())
                .isEqualTo("Unseen: Cover");
    }

    @Test
    void a_version_and_the_answers_to_it_leave_as_fhir() {
        var version = service.get(MAYA, P + "/instruments/i-2/versions/1/fhir");
        assertThat(version.statusCode()).isEqualTo(200);
        assertThat(version.headers().firstValue("Content-Type").orElse("")).startsWith("application/fhir+json");
        assertThat(version.body()).contains("\"text\":\"Is there cover?\"");
        assertThat(service.get(MAYA, P + "/instruments/i-2/versions/1/fhir?asAt=entry:" + revealed)
                        .headers()
                        .firstValue("Content-Disposition"))
                .as("as every file it says what it was made from")
                .hasValue("attachment; filename=\"instrument-i-2-1-p-one-entry-" + revealed + ".fhir.json\"");
        assertThat(service.get(MAYA, P + "/instruments/i-1/versions/1/fhir").body())
                .as("its licence keeps the wording here")
                .contains("\"linkId\":\"q2\"")
                .doesNotContain("cover");
        String canonical = QuestionnaireWriter.canonical(content("Ready", false, 2, false));
        assertThat(service.get(MAYA, P + "/rounds/r-1/sites/RAA/fhir").body())
                .contains(canonical, "\"completed\"", "\"code\":\"0\"");
        assertThat(service.get(SITA, P + "/rounds/r-2/sites/RAA/fhir?of=mine").body())
                .contains("\"code\":\"0\"", "Seen by sita")
                .doesNotContain("tom");
        assertThat(service.get(UNA, P + "/rounds/r-2/sites/RAA/fhir?of=theirs").statusCode())
                .isEqualTo(400);
        assertThat(service.get(UNA, P + "/rounds/r-2/sites/RBB/fhir").statusCode())
                .isEqualTo(403);
        assertThat(service.get(MAYA, P + "/instruments/i-2/versions/2/fhir").statusCode())
                .isEqualTo(404);
    }

    @Test
    void nobody_sees_who_gave_an_anonymous_rating() {
        for (String token : List.of(MAYA, SITA, UNA)) {
            JsonNode rated = data(token, "/rounds/r-2/sites/RAA").at("/ratings/0");
            assertThat(rated.path("by").findValuesAsString("rating")).containsExactly("0", "1", "2");
            assertThat(list(rated.path("by"))).noneMatch(by -> by.has("person"));
            assertThat(list(rated.path("by"))).noneMatch(by -> by.has("at"));
        }
    }

    @Test
    void the_history_never_tells_what_somebody_rated_anonymously() {
        for (long entry = firstAnonymousRating; entry < revealed; entry++) {
            JsonNode seen = data(MAYA, "/history/" + entry);
            assertThat(seen.path("what").asString()).isEqualTo("Rated q1 at RAA");
            assertThat(seen.path("masked").asBoolean()).isTrue();
            assertThat(seen.path("payload").has("rating")).isFalse();
        }
        assertThat(data(SITA, "/history/" + firstAnonymousRating).path("what").asString())
                .isEqualTo("Rated q1 0 at RAA");
        assertThat(data(UNA, "/history/" + firstAnonymousRating).path("what").asString())
                .isEqualTo("Rated q1 at RAA");
    }
}

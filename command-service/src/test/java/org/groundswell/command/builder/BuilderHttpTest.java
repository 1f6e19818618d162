package org.groundswell.command.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.groundswell.command.http.HttpTest;
import org.groundswell.command.http.Reply;
import org.groundswell.domain.fhir.QuestionnaireWriter;
import org.groundswell.domain.instrument.BuiltInstrument;
import org.groundswell.domain.instrument.Licence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BuilderHttpTest extends HttpTest {

    private static final String WHOLE = """
            {"name": "Ready", "purpose": "Before a site joins",
             "levels": [{"value": "0", "label": "No", "meaning": "None", "attention": true},
                        {"value": "1", "label": "Yes", "meaning": "All"}],
             "domains": [{"id": "d1", "label": "People", "items": [
                {"id": "q1", "label": "Lead", "text": "Is a lead named?", "weight": 3}]}],
             "raters": {"wanted": 3, "least": %s, "anonymous": %s}, "everyMonths": 6,
             "licence": {"status": "own", "source": "Our own"}}""";

    private String programme;
    private String instruments;

    @BeforeEach
    void a_site_and_its_team() {
        programme = programme();
        instruments = "/programmes/" + programme + "/instruments";
        enrol(programme, "RF4", "London");
        member(programme, "sita", "site-team", ", \"site\": \"RF4\"");
        member(programme, "tom", "site-team", ", \"site\": \"RF4\"");
    }

    private Reply open(String instrument) {
        return as("maya").post("/programmes/" + programme + "/rounds", """
                {"instrument": "%s", "title": "Spring", "opensOn": "2026-01-01", "closesOn": "2199-01-01"}
                """.formatted(instrument));
    }

    private String published(String least, String anonymous) {
        Reply begun = as("maya").post(instruments, WHOLE.formatted(least, anonymous));
        assertThat(begun.status()).as(begun.told()).isEqualTo(201);
        Reply published = as("maya").ifMatch(0).post(instruments + "/" + begun.id() + "/publish", "");
        assertThat(published.status()).as(published.told()).isEqualTo(200);
        return begun.id();
    }

    @Test
    void a_manager_drafts_publishes_and_withdraws() {
        Reply begun = as("maya").post(instruments, "{}");
        assertThat(begun.status()).as(begun.told()).isEqualTo(201);
        assertThat(begun.id()).startsWith("i-");
        String one = instruments + "/" + begun.id();
        Reply gaps = as("maya").ifMatch(0).post(one + "/publish", "");
        assertThat(gaps.status()).isEqualTo(400);
        assertThat(gaps.faultFields())
                .containsExactlyInAnyOrder("name", "purpose", "levels", "domains", "licence.status", "licence.source");
        assertThat(as("maya").put(one + "/draft", WHOLE.formatted("2", "false")).status())
                .isEqualTo(428);
        assertThat(as("maya")
                        .ifMatch(0)
                        .put(one + "/draft", WHOLE.formatted("2", "false"))
                        .status())
                .isEqualTo(200);
        assertThat(as("maya")
                        .ifMatch(0)
                        .put(one + "/draft", WHOLE.formatted("3", "true"))
                        .status())
                .isEqualTo(412);
        assertThat(as("maya").ifMatch(1).post(one + "/publish", "").version()).isEqualTo(2);
        Reply again = as("maya").ifMatch(2).post(one + "/publish", "");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.told()).contains("INSTRUMENT-003");
        Reply withdrawn = as("maya").ifMatch(2).post(one + "/withdraw", "{\"reason\": \"Too long\"}");
        assertThat(withdrawn.status()).as(withdrawn.told()).isEqualTo(200);
        assertThat(open(begun.id()).faultFields()).containsExactly("instrument");
    }

    @Test
    void nobody_names_an_instrument_into_being() {
        Reply refused = as("maya").ifMatch(-1).put(instruments + "/i-mine/draft", WHOLE.formatted("1", "false"));
        assertThat(refused.status()).isIn(400, 404);
        assertThat(open("i-mine").faultFields()).containsExactly("instrument");
        assertThat(open("no such \\u0000").status()).isEqualTo(400);
    }

    @Test
    void only_a_manager_builds() {
        assertThat(as("sita").post(instruments, "{}").status()).isEqualTo(403);
        assertThat(as("una").post(instruments, "{}").status()).isEqualTo(404);
    }

    @Test
    void every_fault_of_a_draft_is_named_at_its_place() {
        Reply faults = as("maya").post(instruments, """
                {"levels": [{"value": "9"}, {"value": "1"}],
                 "domains": [{"id": "d1", "items": [{"id": "d1", "weight": 7}, {"id": "q 1", "weight": 1}]}],
                 "raters": {"wanted": 0}, "licence": {"status": "borrowed"}}""");
        assertThat(faults.status()).isEqualTo(400);
        assertThat(faults.faultFields())
                .containsExactlyInAnyOrder(
                        "levels[1].value",
                        "domains[0].items[0].id",
                        "domains[0].items[0].weight",
                        "domains[0].items[1].id",
                        "raters.wanted",
                        "licence.status");
        Reply malformed = as("maya").post(instruments, """
                {"name": 1, "levels": "few", "domains": [{"items": [{"id": "q1", "weight": "heavy"}]}], "colour": "red"}""");
        assertThat(malformed.faultFields())
                .containsExactlyInAnyOrder("name", "levels", "domains[0].id", "domains[0].items[0].weight", "colour");
        assertThat(as("maya")
                        .post(instruments, "{\"raters\": {\"wanted\": 1.5}, \"everyMonths\": 1e17}")
                        .faultFields())
                .containsExactlyInAnyOrder("raters.wanted", "everyMonths");
    }

    @Test
    void a_team_rates_by_it_and_reveals_from_the_least_number_on() {
        String round = open(published("2", "false")).id();
        String site = "/programmes/" + programme + "/rounds/" + round + "/sites/RF4";
        String rating = "{\"ratings\": [{\"item\": \"q1\", \"rating\": \"%s\"}]}";
        assertThat(as("sita").put(site + "/ratings", rating.formatted("0")).status())
                .isEqualTo(200);
        assertThat(as("sita").put(site + "/ratings", rating.formatted("2")).faultFields())
                .containsExactly("ratings[0].rating");
        Reply early = as("sita").post(site + "/reveal");
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.told()).contains("ASSESSMENT-017");
        assertThat(as("tom").put(site + "/ratings", rating.formatted("1")).status())
                .isEqualTo(200);
        Reply revealed = as("tom").post(site + "/reveal");
        assertThat(revealed.status()).as(revealed.told()).isEqualTo(200);
        Reply agreed = as("sita")
                .ifMatch(revealed.version())
                .put(site + "/agreed", "{\"agreements\": [{\"item\": \"q1\", \"rating\": \"0\"}]}");
        assertThat(agreed.status()).as(agreed.told()).isEqualTo(200);
        assertThat(agreed.version()).as("agreed and flagged").isEqualTo(revealed.version() + 2);
    }

    @Test
    void an_instrument_is_begun_from_a_questionnaire() {
        String questionnaire = """
                {"resourceType":"Questionnaire","title":"Ready","status":"active","item":[
                 {"linkId":"d1","text":"People","type":"group","item":[
                  {"linkId":"q1","text":"Is a lead named?","type":"choice","answerOption":[
                   {"valueCoding":{"code":"0","display":"No"}},{"valueCoding":{"code":"1","display":"Yes"}}]}]}]}""";
        Reply begun = as("maya").post(instruments + "/fhir", questionnaire);
        assertThat(begun.status()).as(begun.told()).isEqualTo(201);
        assertThat(begun.id()).startsWith("i-");
        Reply faulty = as("maya")
                .post(
                        instruments + "/fhir",
                        questionnaire.replace("\"q1\"", "\"d1\"").replace("choice", "decimal"));
        assertThat(faulty.status()).isEqualTo(400);
        assertThat(faulty.faultFields()).containsExactlyInAnyOrder("item[0].item[0].linkId", "item[0].item[0].type");
        assertThat(as("maya").post(instruments + "/fhir", "{\"resourceType\":").faultFields())
                .containsExactly("resource");
        assertThat(as("maya").post(instruments + "/fhir", "[1]").status()).isEqualTo(400);
        assertThat(as("maya").post(instruments + "/fhir", "null").status()).isEqualTo(400);
        assertThat(as("maya")
                        .post(instruments + "/fhir", questionnaire.replace("q1", "q 1"))
                        .faultFields())
                .containsExactly("domains[0].items[0].id");
        assertThat(as("sita").post(instruments + "/fhir", questionnaire).status())
                .isEqualTo(403);
    }

    @Test
    void ratings_are_given_as_a_questionnaire_response() {
        String round = open(published("1", "false")).id();
        String site = "/programmes/" + programme + "/rounds/" + round + "/sites/RF4/fhir";
        BuiltInstrument content = new BuiltInstrument(
                "Ready",
                "Before a site joins",
                List.of(
                        new BuiltInstrument.Level("0", "No", "None", true),
                        new BuiltInstrument.Level("1", "Yes", "All", false)),
                List.of(new BuiltInstrument.Domain(
                        "d1",
                        "People",
                        null,
                        List.of(new BuiltInstrument.Item("q1", "Lead", "Is a lead named?", null, 3)))),
                new BuiltInstrument.Raters(3, false, 1),
                6,
                new Licence("own", "Our own", true));
        String response = """
                {"resourceType":"QuestionnaireResponse","questionnaire":"%s","status":"completed",
                 "subject":{"identifier":{"value":"RF4"}},
                 "item":[{"linkId":"d1","item":[{"linkId":"q1","answer":[{"valueCoding":{"code":"%s"}}]}]}]}""";
        String canonical = QuestionnaireWriter.canonical(content);
        Reply rated = as("sita").post(site, response.formatted(canonical, "1"));
        assertThat(rated.status()).as(rated.told()).isEqualTo(200);
        assertThat(as("sita")
                        .post(site, response.formatted("urn:uuid:other", "7"))
                        .faultFields())
                .containsExactlyInAnyOrder("questionnaire", "item[0].item[0].answer[0].valueCoding.code");
        assertThat(as("sita").post(site.replace(round, "r-none"), response).status())
                .isEqualTo(404);
        assertThat(as("una").post(site, response).status()).isEqualTo(404);
    }

    @Test
    void a_round_stays_under_the_version_that_it_was_opened_with() {
        String instrument = published("1", "false");
        String round = open(instrument).id();
        Reply kept = as("maya")
                .ifMatch(1)
                .put(
                        instruments + "/" + instrument + "/draft",
                        WHOLE.formatted("1", "false").replace("q1", "q2"));
        assertThat(kept.status()).as(kept.told()).isEqualTo(200);
        assertThat(as("maya")
                        .ifMatch(2)
                        .post(instruments + "/" + instrument + "/publish", "")
                        .status())
                .isEqualTo(200);
        String later = open(instrument).id();
        String rating = "{\"ratings\": [{\"item\": \"q1\", \"rating\": \"1\"}]}";
        String rounds = "/programmes/" + programme + "/rounds/";
        assertThat(as("sita").put(rounds + round + "/sites/RF4/ratings", rating).status())
                .isEqualTo(200);
        assertThat(as("sita").put(rounds + later + "/sites/RF4/ratings", rating).faultFields())
                .containsExactly("ratings[0].item");
    }
}

package org.groundswell.command.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.groundswell.command.http.Api;
import org.groundswell.command.http.HttpTest;
import org.groundswell.command.http.Reply;
import org.junit.jupiter.api.Test;

class SiteHttpTest extends HttpTest {

    @Test
    void a_site_is_enrolled_at_its_code() {
        String sites = "/programmes/" + programme() + "/sites";
        Reply enrolled = as("maya")
                .post(
                        sites,
                        "{\"code\": \"rf4\", \"name\": \"Barking\", \"region\": \"London\", \"reason\": \"On the list\"}");

        assertThat(enrolled.status()).as(enrolled.told()).isEqualTo(201);
        assertThat(enrolled.id()).isEqualTo("RF4");
        assertThat(enrolled.header("Location")).isEqualTo("/api/v1" + sites + "/RF4");
        Reply same = as("maya").post(sites, "{\"code\": \"RF4\", \"name\": \"Barking\"}");
        assertThat(same.at("lastEntry").isNull()).isTrue();
        assertThat(as("maya")
                        .post(sites, "{\"code\": \"RF4\", \"name\": \"Another\"}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void changing_needs_the_version_and_something_to_change() {
        String programme = programme();
        enrol(programme, "RF4", "London");
        String site = "/programmes/" + programme + "/sites/RF4";

        assertThat(as("maya").put(site, "{\"name\": \"Barking\"}").status()).isEqualTo(428);
        assertThat(as("maya").ifMatch(0).put(site, "{}").status()).isEqualTo(400);
        Reply changed = as("maya").ifMatch(0).put(site, "{\"name\": \"Barking\", \"wave\": \"Wave 1\"}");
        assertThat(changed.status()).as(changed.told()).isEqualTo(200);
        assertThat(changed.version()).isEqualTo(2);
        assertThat(as("maya").ifMatch(0).put(site, "{\"name\": \"Late\"}").status())
                .isEqualTo(412);
        assertThat(as("maya")
                        .ifMatch(2)
                        .put("/programmes/" + programme + "/sites/NONE", "{\"name\": \"X\"}")
                        .status())
                .isIn(404, 412);
        assertThat(as("maya")
                        .ifMatch(0)
                        .put("/programmes/" + programme + "/sites/no%20code", "{\"name\": \"X\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_code_is_read_as_its_ods_code_and_one_that_is_none_is_noted() {
        String sites = "/programmes/" + programme() + "/sites";
        Reply spaced = as("maya").post(sites, "{\"code\": \"r h8 02\"}");
        Reply own = as("maya").post(sites, "{\"code\": \"WARD-7\"}");
        Reply mistyped = as("maya").post(sites, "{\"code\": \"Y0OO01\"}");

        assertThat(spaced.id()).as(spaced.told()).isEqualTo("RH802");
        assertThat(spaced.at("report").isMissingNode()).isTrue();
        assertThat(own.status()).as(own.told()).isEqualTo(201);
        assertThat(own.at("report.notes").toString()).contains("WARD-7 has not the form of an ODS code");
        assertThat(mistyped.at("report.notes").toString()).contains("Y00001").contains("general practice");
    }

    @Test
    void another_grouping_is_judged_beforehand_and_nothing_recorded() {
        String programme = programme();
        enrol(programme, "RF4", "London");
        String site = "/programmes/" + programme + "/sites/RF4";
        Api maya = previewing("maya").ifMatch(0);

        Reply moved = maya.put(site, "{\"region\": \"North\"}");
        assertThat(moved.status()).as(moved.told()).isEqualTo(200);
        assertThat(moved.at("entries").size()).isEqualTo(1);
        assertThat(maya.put(site, "{\"region\": \"London\"}").at("entries")).isEmpty();
        assertThat(maya.put(site, "{\"region\": \"North\", \"from\": \"2199-01-01\"}")
                        .faultFields())
                .containsExactly("from");
        Reply again = maya.put(site, "{\"region\": \"North\"}");
        assertThat(again.at("entry").asLong()).isEqualTo(moved.at("entry").asLong());
    }

    @Test
    void a_move_follows_the_lifecycle_and_lists_what_is_missing() {
        String programme = programme();
        enrol(programme, "RF4", "London");
        String moves = "/programmes/" + programme + "/sites/RF4/moves";

        Reply missing =
                as("maya").post(moves, "{\"to\": \"engaged\", \"happenedOn\": \"2026-01-10\", \"evidence\": []}");
        assertThat(missing.status()).as(missing.told()).isIn(400, 409);
        Reply unknown = as("maya").post(moves, "{\"to\": \"paradise\", \"happenedOn\": \"2026-01-10\"}");
        assertThat(unknown.status()).isEqualTo(400);
        Reply notFromHere = as("maya").post(moves, "{\"to\": \"sustaining\", \"happenedOn\": \"2026-01-10\"}");
        assertThat(notFromHere.status()).isEqualTo(409);
        assertThat(as("maya")
                        .post(moves, "{\"to\": \"engaged\", \"happenedOn\": \"10/01/2026\"}")
                        .faultFields())
                .containsExactly("happenedOn");
    }

    @Test
    void a_site_team_moves_its_own_site_only_and_leaves_confirmed_moves_to_others() {
        String programme = programme();
        enrol(programme, "RF4", "London");
        enrol(programme, "R1H", "North");
        member(programme, "sita", "site-team", ", \"site\": \"RF4\"");
        member(programme, "rhys", "regional-lead", ", \"region\": \"North\"");
        String engaged = """
                {"to": "engaged", "happenedOn": "%s",
                 "evidence": [{"field": "ev-engaged-contact", "said": "Ward sister"}, {"field": "ev-engaged-date", "said": "%s"}]}
                """.formatted(today(), today());

        Reply own = as("sita").post("/programmes/" + programme + "/sites/RF4/moves", engaged);
        assertThat(own.status()).as(own.told()).isEqualTo(200);
        assertThat(as("sita")
                        .post("/programmes/" + programme + "/sites/R1H/moves", engaged)
                        .status())
                .isEqualTo(403);
        assertThat(as("rhys")
                        .post("/programmes/" + programme + "/sites/R1H/moves", engaged)
                        .status())
                .isEqualTo(200);
        assertThat(as("rhys")
                        .post("/programmes/" + programme + "/sites/RF4/moves", engaged)
                        .status())
                .isEqualTo(403);
        assertThat(as("una")
                        .post("/programmes/" + programme + "/sites/RF4/moves", engaged)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_move_that_wants_confirmation_is_not_for_the_site_team() {
        String programme = programme();
        enrol(programme, "RF4", "London");
        member(programme, "sita", "site-team", ", \"site\": \"RF4\"");
        String moves = "/programmes/" + programme + "/sites/RF4/moves";
        Reply implementing = as("maya").post(moves, implementing());
        assertThat(implementing.status()).as(implementing.told()).isEqualTo(200);
        String embedded = embedded();

        assertThat(as("sita").post(moves, embedded).status()).isEqualTo(403);
        Reply confirmed = as("maya").post(moves, embedded);
        assertThat(confirmed.status()).as(confirmed.told()).isEqualTo(200);
    }

    @Test
    void a_site_sustains_it_only_once_all_its_handover_criteria_are_judged() {
        String programme = programme();
        enrol(programme, "RF4", "London");
        String site = "/programmes/" + programme + "/sites/RF4";
        assertThat(as("maya").post(site + "/moves", implementing()).status()).isEqualTo(200);
        assertThat(as("maya").post(site + "/moves", embedded()).status()).isEqualTo(200);

        Reply early = as("maya").post(site + "/moves", sustaining());
        assertThat(early.status()).as(early.told()).isEqualTo(409);
        assertThat(early.told())
                .contains("SITE-020")
                .contains("Owner and deputy")
                .contains("Held at target");
        for (int criterion = 1; criterion <= 7; criterion++) {
            assertThat(as("maya").post(site + "/moves", sustaining()).status()).isEqualTo(409);
            Reply judged = as("maya").post(site + "/handover/criteria/BAU-" + criterion, """
                    {"values": {"bau-state": ["met"], "bau-evidence": "Seen", "bau-judged-by": "Lead nurse",
                                "bau-judged-on": "%s"}}
                    """.formatted(today()));
            assertThat(judged.status()).as(judged.told()).isEqualTo(200);
        }
        Reply late = as("maya").post(site + "/moves", sustaining());
        assertThat(late.status()).as(late.told()).isEqualTo(200);
    }

    private static String implementing() {
        return """
                {"to": "implementing", "happenedOn": "%1$s", "reasonCode": "rsn-own-solution",
                 "evidence": [
                  {"field": "ev-engaged-contact", "said": "x"}, {"field": "ev-engaged-date", "said": "%1$s"},
                  {"field": "ev-committed-sponsor", "said": "x"}, {"field": "ev-committed-date", "said": "%1$s"},
                  {"field": "ev-committed-measures", "said": "x"}, {"field": "ev-preparing-team", "said": "x"},
                  {"field": "ev-preparing-champion", "said": "x"}, {"field": "ev-preparing-baseline", "said": "%1$s"},
                  {"field": "ev-implementing-first-use", "said": "%1$s"}, {"field": "ev-implementing-elements", "said": "x"}]}
                """.formatted(today());
    }

    private static String embedded() {
        return """
                {"to": "embedded", "happenedOn": "%s", "evidence": [
                  {"field": "ev-embedded-measure", "said": "x"}, {"field": "ev-embedded-period", "said": "3 months"},
                  {"field": "ev-embedded-confirmed", "said": "x"}]}
                """.formatted(today());
    }

    private static String sustaining() {
        return """
                {"to": "sustaining", "happenedOn": "%1$s", "evidence": [
                  {"field": "ev-sustaining-owner", "said": "x"}, {"field": "ev-sustaining-data", "said": "x"},
                  {"field": "ev-sustaining-resource-end", "said": "%1$s"}, {"field": "ev-sustaining-bau", "said": "x"}]}
                """.formatted(today());
    }

    private static String today() {
        return java.time.LocalDate.now(java.time.ZoneId.of("Europe/London")).toString();
    }
}

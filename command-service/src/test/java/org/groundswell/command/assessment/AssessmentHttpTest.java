package org.groundswell.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.groundswell.command.http.HttpTest;
import org.groundswell.command.http.Reply;
import org.groundswell.domain.instrument.Catalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AssessmentHttpTest extends HttpTest {

    private static final String ITEM = Catalogue.load()
            .instrument("three-s")
            .orElseThrow()
            .items()
            .getFirst()
            .id();

    private String programme;
    private String round;

    @BeforeEach
    void open_a_round_for_two_sites() {
        programme = programme();
        enrol(programme, "RF4", "London");
        enrol(programme, "R1H", "North");
        member(programme, "sita", "site-team", ", \"site\": \"RF4\"");
        member(programme, "tom", "site-team", ", \"site\": \"RF4\"");
        Reply opened =
                as("maya").post("/programmes/" + programme + "/rounds", """
                {"instrument": "three-s", "title": "Spring", "opensOn": "%s", "closesOn": "%s"}
                """.formatted(today(), today().plusDays(30)));
        assertThat(opened.status()).as(opened.told()).isEqualTo(201);
        round = opened.id();
    }

    @Test
    void a_team_rates_reveals_agrees_and_ends_its_flags() {
        assertThat(as("sita").put(site("RF4") + "/ratings", rating("1")).status())
                .isEqualTo(200);
        assertThat(as("tom").put(site("RF4") + "/ratings", rating("0")).status())
                .isEqualTo(200);
        Reply revealed = as("tom").post(site("RF4") + "/reveal");
        assertThat(revealed.status()).as(revealed.told()).isEqualTo(200);
        String agreement =
                "{\"agreements\": [{\"item\": \"%s\", \"rating\": \"0\", \"settledBy\": \"Talked\"}]}".formatted(ITEM);

        assertThat(as("sita").put(site("RF4") + "/agreed", agreement).status()).isEqualTo(428);
        Reply agreed = as("sita").ifMatch(revealed.version()).put(site("RF4") + "/agreed", agreement);
        assertThat(agreed.status()).as(agreed.told()).isEqualTo(200);
        assertThat(as("tom")
                        .ifMatch(revealed.version())
                        .put(site("RF4") + "/agreed", agreement)
                        .status())
                .isEqualTo(412);

        Reply acted = as("sita").post(site("RF4") + "/flags/" + ITEM + "/action", """
                {"action": "Name a lead", "owner": "Sita", "due": "%s"}""".formatted(today().plusDays(7)));
        assertThat(acted.status()).as(acted.told()).isEqualTo(200);
        Reply reasoned =
                as("sita").post(site("RF4") + "/flags/" + ITEM + "/reason", """
                {"reason": "Known", "decidedBy": "Board", "reviewOn": "%s"}""".formatted(today().plusDays(7)));
        assertThat(reasoned.status()).as(reasoned.told()).isEqualTo(200);
    }

    @Test
    void a_closed_round_takes_no_rating_until_it_is_reopened() {
        String path = "/programmes/" + programme + "/rounds/" + round;
        assertThat(as("maya").post(path + "/close", "{\"reason\": \"Done\"}").status())
                .isEqualTo(200);

        Reply refused = as("sita").put(site("RF4") + "/ratings", rating("1"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("ASSESSMENT-014");
        assertThat(as("sita")
                        .post(path + "/reopen", "{\"reason\": \"x\", \"closesOn\": \"2099-01-01\"}")
                        .status())
                .isEqualTo(403);
        Reply reopened = as("maya")
                .post(
                        path + "/reopen",
                        "{\"reason\": \"Two were ill\", \"closesOn\": \"%s\"}".formatted(today().plusDays(9)));
        assertThat(reopened.status()).as(reopened.told()).isEqualTo(200);
        assertThat(as("sita").put(site("RF4") + "/ratings", rating("1")).status())
                .isEqualTo(200);
    }

    @Test
    void a_profile_takes_stories_and_actions_and_lists_every_fault_of_them() {
        Reply opened =
                as("maya").post("/programmes/" + programme + "/rounds", """
                {"instrument": "nasss", "wording": "nasss-relabel-intervention", "title": "Profile",
                 "opensOn": "%s", "closesOn": "%s"}""".formatted(today(), today().plusDays(30)));
        assertThat(opened.status()).as(opened.told()).isEqualTo(201);
        String ratings = "/programmes/" + programme + "/rounds/" + opened.id() + "/sites/RF4/ratings";
        Reply faulty = as("sita").put(ratings, """
                {"ratings": [
                  {"item": "NASSS-2a", "rating": "complex", "answers": {"nasss-action": [{"nasss-action-aim": "hope"}]}},
                  {"item": "NASSS-2b", "rating": "simple"},
                  {"item": "NASSS-2c", "rating": "3", "answers": {"nasss-narrative": "x", "colour": "red"}}]}""");
        assertThat(faulty.status()).isEqualTo(400);
        assertThat(faulty.faultFields())
                .contains(
                        "ratings[0].answers.nasss-narrative",
                        "ratings[0].answers.nasss-action[0].nasss-action-aim",
                        "ratings[0].answers.nasss-action[0].nasss-action-owner",
                        "ratings[1].answers.nasss-narrative",
                        "ratings[2].rating",
                        "ratings[2].answers.colour");
        Reply unreadable = as("sita").put(ratings, """
                {"ratings": [{"item": "NASSS-2a", "rating": "simple", "answers": {"nasss-action": "none"}},
                  {"item": "NASSS-2b", "rating": "simple", "answers": {"nasss-action": [3]}}]}""");
        assertThat(unreadable.status()).isEqualTo(400);
        assertThat(unreadable.faultFields())
                .containsExactly("ratings[0].answers.nasss-action", "ratings[1].answers.nasss-action[0]");
        Reply rated = as("sita").put(ratings, """
                {"ratings": [{"item": "NASSS-2a", "rating": "complex", "answers": {
                  "nasss-narrative": "Six parts lean on each other", "nasss-confidence": "unsure",
                  "nasss-action": [{"nasss-action-what": "Leave one out", "nasss-action-aim": "reduce-complexity",
                    "nasss-action-owner": "Ward manager", "nasss-action-due": "%s"}]}}]}""".formatted(today()));
        assertThat(rated.status()).as(rated.told()).isEqualTo(200);
    }

    @Test
    void a_round_by_an_instrument_or_in_words_that_there_are_not_is_refused() {
        String form = """
                {"instrument": "%s", "wording": "%s", "title": "Profile", "opensOn": "2026-01-01", "closesOn": "2026-02-01"}""";
        String rounds = "/programmes/" + programme + "/rounds";
        assertThat(as("maya").post(rounds, form.formatted("nasss", "klingon")).faultFields())
                .containsExactly("wording");
        assertThat(as("maya").post(rounds, form.formatted("four-s", "klingon")).faultFields())
                .containsExactly("instrument");
    }

    @Test
    void another_sites_form_is_closed_to_the_team() {
        assertThat(as("sita").put(site("R1H") + "/ratings", rating("1")).status())
                .isEqualTo(403);
        assertThat(as("una").put(site("RF4") + "/ratings", rating("1")).status())
                .isEqualTo(404);
    }

    @Test
    void unknown_rounds_sites_items_and_ratings_are_refused() {
        String elsewhere = "/programmes/" + programme + "/rounds/r-none/sites/RF4/ratings";
        assertThat(as("sita").put(elsewhere, rating("1")).status()).isEqualTo(404);
        assertThat(as("maya").put(site("ZZZ") + "/ratings", rating("1")).status())
                .isEqualTo(404);
        Reply faulty = as("sita").put(site("RF4") + "/ratings", """
                {"ratings": [{"item": "NOPE", "rating": "1"}, {"item": "%s", "rating": "11"}, {"item": "%s", "rating": "not-applicable"}]}
                """.formatted(ITEM, ITEM));
        assertThat(faulty.status()).isEqualTo(400);
        assertThat(faulty.faultFields())
                .contains("ratings[0].item", "ratings[1].rating", "ratings[2].item", "ratings[2].whyNotApplicable");
        assertThat(as("sita").put(site("RF4") + "/ratings", "{\"ratings\": []}").status())
                .isEqualTo(400);
        assertThat(as("sita")
                        .put(site("RF4") + "/ratings", "{\"ratings\": [{\"item\": 3, \"rating\": 2}]}")
                        .faultFields())
                .containsExactlyInAnyOrder("ratings[0].item", "ratings[0].rating");
    }

    @Test
    void a_round_opens_only_by_a_known_instrument_and_sound_days() {
        Reply refused = as("maya")
                .post(
                        "/programmes/" + programme + "/rounds",
                        "{\"instrument\": \"four-s\", \"title\": \" \", \"opensOn\": \"2026-05-01\", \"closesOn\": \"2026-04-01\"}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.faultFields()).containsExactlyInAnyOrder("instrument", "title", "closesOn");
        assertThat(as("maya")
                        .post("/programmes/" + programme + "/rounds/r-none/close", "{}")
                        .status())
                .isEqualTo(404);
    }

    private String site(String code) {
        return "/programmes/" + programme + "/rounds/" + round + "/sites/" + code;
    }

    private static String rating(String rating) {
        return "{\"ratings\": [{\"item\": \"%s\", \"rating\": \"%s\", \"evidence\": \"Seen\"}]}"
                .formatted(ITEM, rating);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/London"));
    }
}

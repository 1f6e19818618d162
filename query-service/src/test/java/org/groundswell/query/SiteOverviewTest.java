package org.groundswell.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.groundswell.query.platform.testing.Ledgers;
import org.groundswell.query.platform.testing.QueryService;
import org.groundswell.query.testing.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A site with all there is of it, by one question: the same as the views tell by their own. And what sites are chosen by. */
class SiteOverviewTest extends ViewsTestCase {

    private static String token(String person) {
        return Map.of("maya", MAYA, "rhys", RHYS, "sita", SITA, "aude", AUDE).get(person);
    }

    @ParameterizedTest
    @CsvSource({"maya, RAA", "maya, RBB", "maya, RCC", "maya, RDD", "rhys, RBB", "sita, RAA", "aude, RBB"})
    void each_part_is_what_its_view_answers_by_itself(String person, String site) {
        String token = token(person);
        JsonNode overview = data(token, "/sites/" + site + "/overview");
        assertThat(overview.propertyNames())
                .containsExactly(
                        "actions",
                        "adaptations",
                        "assessment",
                        "changes",
                        "comments",
                        "fits",
                        "measures",
                        "site",
                        "tests");
        assertThat(overview.get("site")).isEqualTo(data(token, "/sites/" + site));
        assertThat(overview.get("measures"))
                .isEqualTo(data(token, "/sites/" + site + "/variation").get("measures"));
        assertThat(overview.get("actions")).isEqualTo(data(token, "/actions?state=open&size=50&site=" + site));
        assertThat(overview.get("tests")).isEqualTo(data(token, "/pdsa?size=5&site=" + site));
        assertThat(overview.get("comments")).isEqualTo(data(token, "/comments?on=site&of=" + site));
        String first = "?size=200&site=" + site;
        assertThat(overview.get("fits")).isEqualTo(data(token, "/records/dsf-fit" + first));
        assertThat(overview.get("changes")).isEqualTo(data(token, "/records/dsf-context-change-log" + first));
        assertThat(overview.get("adaptations")).isEqualTo(data(token, "/adaptations" + first));
    }

    @ParameterizedTest
    @CsvSource({"maya, RAA", "maya, RBB", "maya, RCC", "maya, RDD", "sita, RAA"})
    void its_assessment_is_that_of_the_newest_round(String person, String site) {
        String token = token(person);
        String round = data(token, "/rounds").at("/0/round").asString();
        JsonNode whole = data(token, "/rounds/" + round + "/sites/" + site);
        JsonNode told = data(token, "/sites/" + site + "/overview").get("assessment");
        assertThat(told.propertyNames()).containsExactlyInAnyOrder("round", "status", "raters", "agreed", "flags");
        for (String part : new String[] {"round", "title", "instrument", "opensOn", "closesOn", "status", "version"}) {
            assertThat(told.at("/round/" + part)).as(part).isEqualTo(whole.at("/round/" + part));
        }
        assertThat(told.get("status")).isEqualTo(whole.get("status"));
        assertThat(told.get("raters")).isEqualTo(whole.get("raters"));
        for (String part : new String[] {"agreed", "flags"}) {
            assertThat(told.get(part).valueStream())
                    .as(part)
                    .containsExactlyInAnyOrderElementsOf(
                            whole.get(part).valueStream().toList());
        }
    }

    @Test
    void parts_are_told_as_they_are_asked_for() {
        assertThat(data(MAYA, "/sites/RAA/overview?parts=tests,actions").propertyNames())
                .containsExactly("actions", "site", "tests");
        assertThat(data(MAYA, "/sites/RAA/overview?parts=").propertyNames()).contains("measures", "fits");
        JsonNode refusal = refusal(get(MAYA, "/sites/RAA/overview?parts=tests,league"), 400);
        assertThat(refusal.get("code").asString()).isEqualTo("PARTS_UNKNOWN");
        assertThat(refusal.get("detail").asString()).contains("actions, adaptations");
    }

    @Test
    void of_several_rounds_the_one_that_their_list_begins_with_is_the_newest() {
        Ledgers ledgers = new Ledgers();
        new Story(ledgers, "p-one")
                .created("Flow")
                .site("RAA", "Alpha", "North", "1")
                .round("r-1")
                .round("r-2")
                .round("r-3");
        try (QueryService rounds = QueryService.start(ledgers)) {
            rounds.fold();
            String first = rounds.read(MAYA, P + "/rounds").at("/data/0/round").asString();
            assertThat(rounds.read(MAYA, P + "/sites/RAA/overview")
                            .at("/data/assessment/round/round")
                            .asString())
                    .isEqualTo(first);
        }
    }

    @Test
    void before_a_round_was_opened_no_assessment_is_told() {
        String then = "/sites/RDD/overview?asAt=entry:" + (firstRound() - 1);
        assertThat(data(MAYA, then).has("assessment")).isFalse();
        assertThat(data(MAYA, then).has("site")).isTrue();
    }

    private static long firstRound() {
        return data(MAYA, "/history?size=1000")
                .get("items")
                .valueStream()
                .filter(entry -> entry.path("type").asString().equals("assessment.RoundOpened"))
                .mapToLong(entry -> entry.path("entry").asLong())
                .min()
                .orElseThrow();
    }

    @Test
    void sites_are_chosen_by_the_words_of_all_and_by_those_one_may_see() {
        JsonNode mayas = data(MAYA, "/choices");
        JsonNode programme = data(MAYA, "");
        assertThat(texts(mayas.get("regions"), "")).isEqualTo(texts(programme.get("regions"), "/region"));
        assertThat(texts(mayas.get("waves"), "")).isEqualTo(texts(programme.get("waves"), "/wave"));
        for (String token : new String[] {MAYA, RHYS, SITA, AUDE}) {
            assertThat(texts(data(token, "/choices").get("sites"), "/code"))
                    .isEqualTo(texts(data(token, "/sites?sort=name").get("items"), "/code"));
            assertThat(data(token, "/choices").get("regions")).isEqualTo(mayas.get("regions"));
        }
        assertThat(data(EVE, "/choices").get("sites")).isEmpty();
        assertThat(data(EVE, "/choices").get("waves")).isEqualTo(mayas.get("waves"));
    }

    @Test
    void a_question_of_a_site_says_whose_answer_it_is() {
        assertThat(data(SITA, "/questions/SUST-1?site=RAA").at("/site/name"))
                .isEqualTo(data(SITA, "/sites/RAA").get("name"));
        assertThat(data(MAYA, "/questions/SUST-1").has("site")).isFalse();
    }
}

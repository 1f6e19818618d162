package org.groundswell.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.groundswell.domain.Circumstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What needs a person, by one question: the same as the views tell by their own. */
class NeedAnswersTest extends ViewsTestCase {

    private static LocalDate today() {
        return LocalDate.ofInstant(service.bean(Clock.class).instant(), Circumstance.ZONE);
    }

    private static String token(String person) {
        return Map.of("maya", MAYA, "rhys", RHYS, "sita", SITA, "aude", AUDE).get(person);
    }

    @ParameterizedTest
    @ValueSource(strings = {"maya", "rhys", "sita", "aude"})
    void each_part_is_what_its_view_answers_by_itself(String person) {
        String token = token(person);
        JsonNode needs = data(token, "/needs");
        String by = "?by=" + today().plusDays(7);
        assertThat(needs.get("decisions")).isEqualTo(data(token, "/decisions/needs" + by));
        assertThat(needs.get("actions")).isEqualTo(data(token, "/actions/needs" + by));
        assertThat(needs.get("adaptations"))
                .isEqualTo(data(token, "/adaptations/needs" + by + "&since=" + today().minusDays(14)));
        if (needs.has("tests")) {
            assertThat(needs.get("tests")).isEqualTo(data(token, "/pdsa/needs?by=" + today()));
            assertThat(needs.get("dues")).isEqualTo(data(token, "/due" + by + "&kinds=instrument,fit"));
        }
        if (needs.has("checks")) {
            assertThat(needs.get("checks")).isEqualTo(data(token, "/handover/checks" + by));
        }
    }

    @Test
    void every_role_is_told_what_it_sees_to() {
        assertThat(data(MAYA, "/needs").propertyNames())
                .containsExactly("actions", "adaptations", "checks", "decisions", "dues", "late", "programme", "tests");
        assertThat(data(RHYS, "/needs").propertyNames())
                .containsExactly("actions", "adaptations", "checks", "decisions");
        assertThat(data(SITA, "/needs").propertyNames())
                .containsExactly(
                        "actions", "adaptations", "assessments", "checks", "decisions", "dues", "figures", "tests");
        assertThat(data(AUDE, "/needs").propertyNames()).containsExactly("actions", "adaptations", "decisions");
        assertThat(data(EVE, "/needs")).isEmpty();
        assertThat(get(ADA, "/needs").statusCode()).isEqualTo(403);
        assertThat(get(STRANGER, "/needs").statusCode()).isEqualTo(404);
    }

    @Test
    void a_team_is_told_what_its_assessment_waits_for() {
        JsonNode sitas = data(SITA, "/needs").get("assessments");
        assertThat(texts(sitas, "/round")).containsExactly("r-1");
        JsonNode whole = data(SITA, "/rounds/r-1/sites/RAA");
        assertThat(sitas.at("/0/site").asString()).isEqualTo("RAA");
        assertThat(sitas.at("/0/title")).isEqualTo(whole.at("/round/title"));
        assertThat(sitas.at("/0/closesOn")).isEqualTo(whole.at("/round/closesOn"));
        assertThat(sitas.at("/0/status").asString())
                .isEqualTo(whole.at("/status").asString())
                .isEqualTo("rating");
        assertThat(sitas.at("/0/rated").asBoolean()).isTrue();
        String before = "/needs?asAt=entry:" + (firstRating() - 1);
        assertThat(data(SITA, before).at("/assessments/0/status").asString()).isEqualTo("none");
        assertThat(data(SITA, before).at("/assessments/0/rated").asBoolean()).isFalse();
        String mine = "/needs?asAt=entry:" + firstRating();
        assertThat(data(TOM, mine).at("/assessments/0/status").asString()).isEqualTo("rating");
        assertThat(data(TOM, mine).at("/assessments/0/rated").asBoolean()).isFalse();
    }

    /** The entry by which somebody of the site was the first to rate. */
    private static long firstRating() {
        return data(MAYA, "/history?size=1000")
                .get("items")
                .valueStream()
                .filter(entry -> entry.path("type").asString().equals("assessment.ComponentRated"))
                .mapToLong(entry -> entry.path("entry").asLong())
                .min()
                .orElseThrow();
    }

    @Test
    void a_team_is_told_how_far_its_figures_reach() {
        assertThat(data(SITA, "/needs").at("/figures/0/measure").asString()).isEqualTo("m-1");
        assertThat(data(SITA, "/needs").at("/figures/0/site").asString()).isEqualTo("RAA");
        assertThat(data(SITA, "/needs").at("/figures/0/latest").asString()).isEqualTo("2026-02");
    }

    @Test
    void a_manager_is_told_how_far_rounds_and_figures_are() {
        JsonNode needs = data(MAYA, "/needs");
        JsonNode programme = data(MAYA, "");
        assertThat(needs.at("/programme/sites")).isEqualTo(programme.get("sites"));
        assertThat(needs.at("/programme/rounds").asInt())
                .isEqualTo(programme.get("rounds").size());
        assertThat(needs.at("/programme/measures").asInt())
                .isEqualTo(programme.get("measures").size());
        for (String figure : new String[] {"round", "title", "closesOn", "sites", "started"}) {
            assertThat(needs.at("/programme/open/0/" + figure))
                    .as(figure)
                    .isEqualTo(programme.at("/rounds/0/" + figure));
        }
        String month = YearMonth.from(today()).minusMonths(1).toString();
        JsonNode returns = data(MAYA, "/measures/m-1/returns?month=" + month);
        assertThat(needs.at("/late/month").asString()).isEqualTo(month);
        assertThat(needs.at("/late/due")).isEqualTo(returns.get("due"));
        assertThat(needs.at("/late/late").asInt()).isEqualTo(returns.get("late").size());
    }
}

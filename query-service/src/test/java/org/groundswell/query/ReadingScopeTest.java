package org.groundswell.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Who reads what. */
class ReadingScopeTest extends ViewsTestCase {

    private static final List<String> EVERY_PAGE = List.of(
            "",
            "/sites",
            "/sites/RAA",
            "/rounds",
            "/rounds/r-1/heat-map",
            "/rounds/r-1/sites/RAA",
            "/measures",
            "/measures/m-1",
            "/measures/m-1/deciles",
            "/measures/m-1/deciles?site=RAA",
            "/measures/m-1/funnel",
            "/measures/m-1/caterpillar",
            "/measures/m-1/signals",
            "/measures/m-1/slope",
            "/measures/m-1/variance",
            "/measures/m-1/sites/RAA/control-chart",
            "/sites/RAA/variation",
            "/sites/RAA/overview",
            "/choices",
            "/adoption",
            "/measures/m-1/sites/RAA/series",
            "/history",
            "/history/1",
            "/access");

    @Test
    void a_manager_and_an_auditor_read_everything() {
        for (String page : EVERY_PAGE) {
            assertThat(get(MAYA, page).statusCode()).as("maya " + page).isEqualTo(200);
            assertThat(get(AUDE, page).statusCode()).as("aude " + page).isEqualTo(200);
        }
    }

    @Test
    void to_a_stranger_the_programme_does_not_exist() {
        for (String page : EVERY_PAGE) {
            refusal(get(STRANGER, page), 404);
            assertThat(get("", page).statusCode()).as("anonymous " + page).isEqualTo(401);
        }
        assertThat(service.read(STRANGER, "/api/v1/programmes").get("data")).isEmpty();
    }

    @Test
    void a_token_without_the_realm_role_makes_no_member_of_a_manager() {
        String demoted =
                org.groundswell.query.platform.testing.TestIssuer.shared().token("maya", "auditor");
        refusal(get(demoted, "/sites"), 404);
        assertThat(service.read(demoted, "/api/v1/programmes").get("data")).isEmpty();
    }

    @Test
    void an_executive_reads_aggregates_and_no_single_site() {
        JsonNode map = data(EVE, "/rounds/r-1/heat-map");
        assertThat(map.get("items")).isEmpty();
        assertThat(map.get("total").asInt()).isEqualTo(4);
        assertThat(map.at("/attention/items")).isEmpty();
        assertThat(map.at("/summary/perItem/0/counts/0").asInt()).isEqualTo(1);
        assertThat(data(EVE, "/measures/m-1/deciles").get("months")).hasSize(2);
        for (String page : List.of(
                "/sites",
                "/sites/RAA",
                "/rounds/r-1/sites/RAA",
                "/measures/m-1/deciles?site=RAA",
                "/measures/m-1/sites/RAA/control-chart",
                "/sites/RAA/variation",
                "/sites/RAA/overview",
                "/measures/m-1/sites/RAA/series",
                "/history",
                "/history/1",
                "/access")) {
            refusal(get(EVE, page), 403);
        }
        assertThat(data(EVE, "/measures/m-1/funnel").get("units")).isEmpty();
        assertThat(data(EVE, "/measures/m-1/funnel").at("/counts/plotted").asInt())
                .isEqualTo(4);
        assertThat(data(EVE, "/measures/m-1/caterpillar").get("units")).isEmpty();
        assertThat(data(EVE, "/measures/m-1/signals").get("items")).isEmpty();
        for (String file : List.of("funnel", "caterpillar", "signals", "slope")) {
            refusal(csv(EVE, "/measures/m-1/" + file), 403);
        }
        refusal(csv(EVE, "/rounds/r-1/heat-map"), 403);
        refusal(csv(EVE, "/sites"), 403);
        assertThat(csv(EVE, "/measures/m-1/deciles").statusCode()).isEqualTo(200);
    }

    @Test
    void a_regional_lead_reads_rows_of_the_region_and_deciles_of_all() {
        assertThat(texts(data(RHYS, "/sites").get("items"), "/code")).containsExactly("RAA", "RBB");
        assertThat(texts(data(RHYS, "/rounds/r-1/heat-map").get("items"), "/site/code"))
                .containsExactlyInAnyOrder("RAA", "RBB");
        assertThat(data(RHYS, "/measures/m-1/deciles").at("/months/0/n").asInt())
                .isEqualTo(4);
        assertThat(get(RHYS, "/measures/m-1/deciles?site=RBB").statusCode()).isEqualTo(200);
        refusal(get(RHYS, "/measures/m-1/deciles?site=RCC"), 403);
        assertThat(texts(data(RHYS, "/measures/m-1/funnel").get("units"), "/site/code"))
                .containsExactly("RAA", "RBB");
        assertThat(texts(data(RHYS, "/measures/m-1/signals").get("items"), "/site/code"))
                .containsExactly("RAA", "RBB");
        refusal(get(RHYS, "/measures/m-1/sites/RCC/control-chart"), 403);
        refusal(get(RHYS, "/sites/RCC/variation"), 403);
        refusal(get(RHYS, "/sites/RCC/overview"), 403);
        refusal(get(RHYS, "/sites/RCC"), 403);
        refusal(get(RHYS, "/sites/RDD"), 403);
        refusal(get(RHYS, "/rounds/r-1/sites/RCC"), 403);
        refusal(get(RHYS, "/measures/m-1/sites/RCC/series"), 403);
        refusal(get(RHYS, "/access"), 403);
        assertThat(texts(data(RHYS, "/history?size=1000").get("items"), "/site"))
                .contains("RAA", "RBB", "")
                .doesNotContain("RCC", "RDD");
        assertThat(texts(data(RHYS, "/history?size=1000").get("items"), "/type"))
                .noneMatch(type -> type.startsWith("access."));
    }

    @Test
    void a_site_team_reads_its_own_site_only() {
        assertThat(texts(data(SITA, "/sites").get("items"), "/code")).containsExactly("RAA");
        JsonNode map = data(SITA, "/rounds/r-1/heat-map");
        assertThat(texts(map.get("items"), "/site/code")).containsExactly("RAA");
        assertThat(map.get("total").asInt()).isEqualTo(1);
        assertThat(map.at("/attention/total").asInt()).isZero();
        assertThat(texts(map.at("/filters/regions"), "")).containsExactly("North");
        assertThat(data(SITA, "/measures/m-1/deciles?site=raa").at("/site/points"))
                .hasSize(2);
        refusal(get(SITA, "/measures/m-1/deciles?site=RBB"), 403);
        refusal(get(SITA, "/sites/RBB"), 403);
        refusal(get(SITA, "/rounds/r-1/sites/RBB"), 403);
        refusal(get(SITA, "/measures/m-1/sites/RBB/series"), 403);
        refusal(get(SITA, "/access"), 403);
        JsonNode history = data(SITA, "/history?size=1000");
        assertThat(texts(history.get("items"), "/site")).containsOnly("RAA");
        assertThat(history.get("total").asInt()).isEqualTo(history.get("items").size());
        refusal(get(SITA, "/history/1"), 404);
    }

    @Test
    void an_administrator_who_is_no_member_reads_names_and_access() {
        JsonNode programmes = service.read(ADA, "/api/v1/programmes").get("data");
        assertThat(texts(programmes, "/name")).containsExactly("Another", "Flow");
        assertThat(programmes.get(1).has("sites")).isFalse();
        assertThat(texts(data(ADA, "/access"), "/person")).contains("maya", "sita");
        for (String page : List.of("", "/sites", "/rounds", "/rounds/r-1/heat-map", "/measures", "/history")) {
            refusal(get(ADA, page), 403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"?q=level", "?q=3", "?q=seen"})
    void a_private_rating_is_found_by_no_search(String query) {
        assertThat(texts(
                        data(MAYA, "/history" + query + "&type=assessment.ComponentRated&site=RAA")
                                .get("items"),
                        "/entry"))
                .isEmpty();
    }

    @Test
    void a_private_rating_is_read_by_its_rater_alone() {
        JsonNode sitas = data(SITA, "/rounds/r-1/sites/RAA");
        assertThat(texts(sitas.get("mine"), "/rating")).containsExactly("1");
        assertThat(sitas.get("ratings")).isEmpty();
        assertThat(sitas.get("raters").asInt()).isEqualTo(2);
        assertThat(texts(data(TOM, "/rounds/r-1/sites/RAA").get("mine"), "/rating"))
                .containsExactly("3");
        for (String token : List.of(MAYA, AUDE, RHYS)) {
            JsonNode others = data(token, "/rounds/r-1/sites/RAA");
            assertThat(others.get("mine")).isEmpty();
            assertThat(others.get("ratings")).isEmpty();
            assertThat(others.toString()).doesNotContain("Seen by");
        }
        String map = data(MAYA, "/rounds/r-1/heat-map?q=alpha").at("/items/0").toString();
        assertThat(map).contains("\"state\":\"rating\",\"raters\":2").doesNotContain("lowest", "\"rating\":\"");
        assertThat(csv(MAYA, "/history").body()).doesNotContain("Rated Named team 1", "Rated Named team 3");
        assertThat(csv(SITA, "/history").body())
                .contains("Rated Named team 1 at RAA")
                .doesNotContain("Rated Named team 3");
    }

    @Test
    void a_private_rating_is_masked_in_its_entry() {
        long entry = data(MAYA, "/history?type=assessment.ComponentRated&site=RAA&actor=sita")
                .at("/items/0/entry")
                .asLong();
        JsonNode toOthers = data(MAYA, "/history/" + entry);
        assertThat(toOthers.get("masked").asBoolean()).isTrue();
        assertThat(toOthers.get("payload").has("rating")).isFalse();
        assertThat(toOthers.get("payload").has("evidence")).isFalse();
        JsonNode toHerself = data(SITA, "/history/" + entry);
        assertThat(toHerself.get("masked").asBoolean()).isFalse();
        assertThat(toHerself.at("/payload/rating").asString()).isEqualTo("1");
        refusal(get(EVE, "/history/" + entry), 403);
    }
}

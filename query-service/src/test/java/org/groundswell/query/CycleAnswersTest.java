package org.groundswell.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CycleAnswersTest extends ViewsTestCase {

    @Test
    void each_reader_sees_the_tests_of_their_sites() {
        assertThat(texts(data(MAYA, "/pdsa").get("items"), "/cycle")).containsExactlyInAnyOrder("y-1", "y-2", "y-3");
        assertThat(texts(data(RHYS, "/pdsa").get("items"), "/cycle")).containsExactlyInAnyOrder("y-1", "y-2");
        assertThat(texts(data(SITA, "/pdsa").get("items"), "/cycle")).containsExactlyInAnyOrder("y-1", "y-2");
        assertThat(get(SITA, "/pdsa/y-3").statusCode()).isEqualTo(404);
        assertThat(get(EVE, "/pdsa").statusCode()).isEqualTo(403);
    }

    @Test
    void they_are_filtered_by_site_state_and_words() {
        assertThat(texts(data(MAYA, "/pdsa?site=RCC").get("items"), "/cycle")).containsExactly("y-3");
        assertThat(texts(data(MAYA, "/pdsa?state=planned").get("items"), "/cycle"))
                .containsExactly("y-3");
        assertThat(texts(data(MAYA, "/pdsa?state=running").get("items"), "/cycle"))
                .containsExactly("y-2");
        assertThat(data(MAYA, "/pdsa?state=late&by=2026-01-25").at("/total").asInt())
                .isZero();
        assertThat(data(MAYA, "/pdsa?state=late&by=2026-01-26").at("/total").asInt())
                .isOne();
        assertThat(texts(data(MAYA, "/pdsa?state=ended").get("items"), "/result"))
                .containsExactly("worse");
        assertThat(texts(data(MAYA, "/pdsa?q=NOON").get("items"), "/cycle")).containsExactly("y-2");
    }

    @Test
    void a_test_is_told_with_its_seal_its_parts_its_chain_and_its_steps() {
        JsonNode detail = data(MAYA, "/pdsa/y-1");
        JsonNode cycle = detail.get("cycle");
        assertThat(cycle.at("/stage").asString()).isEqualTo("acted");
        assertThat(cycle.at("/sealedEntry").asLong()).isPositive();
        assertThat(detail.at("/values/pdsa-prediction").asString()).isEqualTo("Eight of ten answer");
        assertThat(detail.at("/values/pdsa-happened").asString()).isEqualTo("Seven answered");
        assertThat(texts(detail.get("chain"), "/cycle")).containsExactly("y-1", "y-2");
        assertThat(texts(data(MAYA, "/pdsa/y-2").get("chain"), "/cycle")).containsExactly("y-1", "y-2");
        assertThat(texts(detail.get("steps"), "/what"))
                .containsExactly("acted", "studied", "told", "started", "planned");
        assertThat(data(MAYA, "/pdsa/y-3").get("cycle").has("sealedEntry")).isFalse();
    }

    @Test
    void a_team_is_told_what_is_past_its_end_and_not_compared() {
        assertThat(data(SITA, "/pdsa/needs?by=2026-01-25")).isEmpty();
        assertThat(texts(data(SITA, "/pdsa/needs?by=2026-01-26"), "/cycle")).containsExactly("y-2");
        assertThat(texts(data(TOM, "/pdsa/needs"), "/cycle")).containsExactly("y-2");
        assertThat(data(MAYA, "/pdsa/needs")).isEmpty();
        assertThat(data(RHYS, "/pdsa/needs")).isEmpty();
    }

    @Test
    void predictions_are_counted_over_all_sites_and_nothing_of_one_is_told() {
        JsonNode counts = data(EVE, "/pdsa/predictions");
        assertThat(counts.at("/studied").asInt()).isOne();
        assertThat(counts.at("/running").asInt()).isOne();
        assertThat(counts.at("/planned").asInt()).isOne();
        assertThat(texts(counts.get("results"), "/result"))
                .containsExactly("as-expected", "better", "worse", "mixed", "could-not-tell");
        assertThat(texts(counts.get("results"), "/count")).containsExactly("0", "0", "1", "0", "0");
        assertThat(data(SITA, "/pdsa/predictions")).isEqualTo(counts);
        assertThat(counts.toString()).doesNotContain("RAA", "sita");
    }

    @Test
    void the_file_holds_all_of_them_and_no_formula() {
        String file = csv(MAYA, "/pdsa?site=RAA").body();
        assertThat(file).contains("y-1,RAA,'=Evening calls,,,sita,acted,2026-01-05,2026-01-19,worse,adapt");
        assertThat(file.lines()).hasSize(3);
    }

    @Test
    void what_is_not_there_is_said_so() {
        assertThat(refusal(get(MAYA, "/pdsa/y-9"), 404).at("/code").asString()).isEqualTo("PDSA_UNKNOWN");
        assertThat(refusal(get(MAYA, "/pdsa?state=won&by=soon&page=0"), 400)
                        .get("faults")
                        .size())
                .isEqualTo(3);
        assertThat(refusal(get(MAYA, "/pdsa/needs?by=soon"), 400).at("/code").asString())
                .isEqualTo("BY_INVALID");
    }
}

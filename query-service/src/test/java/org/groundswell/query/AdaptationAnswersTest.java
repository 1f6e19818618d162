package org.groundswell.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AdaptationAnswersTest extends ViewsTestCase {

    @Test
    void each_reader_sees_the_adaptations_of_their_sites() {
        assertThat(texts(data(MAYA, "/adaptations").get("items"), "/adaptation"))
                .containsExactlyInAnyOrder("a-1", "a-2");
        assertThat(texts(data(SITA, "/adaptations").get("items"), "/adaptation"))
                .containsExactly("a-1");
        assertThat(texts(data(MAYA, "/adaptations?outcome=waiting").get("items"), "/site"))
                .containsExactly("RAA");
        assertThat(texts(data(MAYA, "/adaptations?q=GAMMA&component=c-1").get("items"), "/outcome"))
                .containsExactly("agreed");
        assertThat(get(SITA, "/adaptations/a-2").statusCode()).isEqualTo(404);
        assertThat(get(EVE, "/adaptations").statusCode()).isEqualTo(403);
        assertThat(get(EVE, "/components").statusCode()).isEqualTo(403);
    }

    @Test
    void precedents_are_of_all_sites_and_name_only_those_one_may_read() {
        JsonNode toTeam = data(SITA, "/components/c-1/precedents");
        assertThat(texts(toTeam, "/afterwards")).contains("Nine in ten were called");
        assertThat(toTeam.toString()).doesNotContain("Gamma", "RCC").contains("=Alpha");
        assertThat(data(MAYA, "/components/c-1/precedents").toString()).contains("Gamma");
    }

    @Test
    void an_adaptation_is_told_with_its_answer_and_its_steps() {
        JsonNode detail = data(MAYA, "/adaptations/a-2");
        assertThat(detail.at("/adaptation/reason").asString()).isEqualTo("Its job is kept");
        assertThat(detail.at("/adaptation/componentName").asString()).isEqualTo("Discharge call");
        assertThat(detail.at("/values/adp-what-changed").asString()).isEqualTo("A nurse calls");
        assertThat(texts(detail.get("steps"), "/what")).containsExactly("afterwards", "agreed", "asked");
        assertThat(data(MAYA, "/components/c-1").at("/status").asString()).isEqualTo("core");
    }

    @Test
    void the_region_is_told_what_waits_for_its_answer() {
        assertThat(texts(data(RHYS, "/adaptations/needs"), "/kind")).containsExactly("answer");
        assertThat(texts(data(MAYA, "/adaptations/needs?by=2026-03-05"), "/kind"))
                .containsExactly("answer", "look-again");
        assertThat(texts(data(MAYA, "/adaptations/needs?by=2026-03-04"), "/kind"))
                .containsExactly("answer");
        assertThat(data(SITA, "/adaptations/needs")).isEmpty();
    }

    @Test
    void what_is_not_there_is_said_so() {
        assertThat(refusal(get(MAYA, "/adaptations/a-9"), 404).at("/code").asString())
                .isEqualTo("ADAPTATION_UNKNOWN");
        assertThat(refusal(get(MAYA, "/components/c-9"), 404).at("/code").asString())
                .isEqualTo("COMPONENT_UNKNOWN");
        assertThat(refusal(get(MAYA, "/adaptations?outcome=won&page=0&size=x"), 400)
                        .get("faults")
                        .size())
                .isEqualTo(3);
        assertThat(refusal(get(MAYA, "/adaptations/needs?by=soon&since=then"), 400)
                        .get("faults")
                        .size())
                .isEqualTo(2);
    }
}

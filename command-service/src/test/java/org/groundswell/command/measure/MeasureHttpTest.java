package org.groundswell.command.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.groundswell.command.http.HttpTest;
import org.groundswell.command.http.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MeasureHttpTest extends HttpTest {

    private String programme;
    private String measure;

    @BeforeEach
    void define_a_measure_and_enrol_a_site() {
        programme = programme();
        measure = measure(programme);
        enrol(programme, "RF4", "London");
    }

    @Test
    void a_site_enters_its_months_and_corrects_one_with_a_reason() {
        member(programme, "sita", "site-team", ", \"site\": \"RF4\"");
        Reply entered = as("sita").put(points("RF4"), points("""
                {"period": "2019-01", "numerator": 0, "denominator": 14}, {"period": "2019-02", "standing": "missing"}"""));
        assertThat(entered.status()).as(entered.told()).isEqualTo(200);

        String other = points("{\"period\": \"2019-01\", \"numerator\": 11, \"denominator\": 14}");
        assertThat(as("sita").put(points("RF4"), other).status()).isEqualTo(409);
        Reply corrected = as("sita").put(points("RF4"), other.replace("]}", "], \"reason\": \"Counted again\"}"));
        assertThat(corrected.status()).as(corrected.told()).isEqualTo(200);
        Reply same = as("sita").put(points("RF4"), other);
        assertThat(same.status()).isEqualTo(200);
        assertThat(same.at("lastEntry").isNull()).isTrue();
    }

    @Test
    void a_stale_form_is_refused_with_both_versions() {
        String body = points("{\"period\": \"2019-01\", \"numerator\": 1, \"denominator\": 2}");
        assertThat(as("maya").put(points("RF4"), body).status()).isEqualTo(200);
        Reply stale = as("maya").ifMatch(4).put(points("RF4"), body);

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.at("actualVersion").asLong()).isZero();
    }

    @Test
    void every_faulty_month_is_named() {
        Reply refused = as("maya").put(points("RF4"), points("""
                {"period": "2019-01", "numerator": 15, "denominator": 14}, {"period": "2019-02", "numerator": -1, "denominator": 14},
                {"period": "2019-03"}, {"period": "2019-03", "standing": "missing", "numerator": 1},
                {"period": "2199-01", "numerator": 1, "denominator": 1}"""));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.faultFields())
                .contains(
                        "points[0].numerator",
                        "points[1].numerator",
                        "points[2].numerator",
                        "points[2].denominator",
                        "points[3].period",
                        "points[3].standing",
                        "points[4].period");
    }

    @Test
    void figures_of_another_site_an_unknown_site_and_an_unknown_measure_are_refused() {
        enrol(programme, "R1H", "North");
        member(programme, "sita", "site-team", ", \"site\": \"RF4\"");
        String body = points("{\"period\": \"2019-01\", \"numerator\": 1, \"denominator\": 2}");

        assertThat(as("sita").put(points("R1H"), body).status()).isEqualTo(403);
        assertThat(as("maya").put(points("ZZ9"), body).status()).isEqualTo(404);
        assertThat(as("maya")
                        .put("/programmes/" + programme + "/measures/m-none/sites/RF4/data-points", body)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_definition_is_changed_by_version_with_a_reason() {
        String definition = """
                {"name": "Four-hour performance", "role": "outcome", "kind": "proportion", "numerator": "seen",
                 "denominator": "attendances", "direction": "increase", "target": 0.76, "meaning": "As before",
                 "reason": "New national standard"}""";
        String path = "/programmes/" + programme + "/measures/" + measure + "/definition";

        assertThat(as("maya").put(path, definition).status()).isEqualTo(428);
        Reply changed = as("maya").ifMatch(0).put(path, definition);
        assertThat(changed.status()).as(changed.told()).isEqualTo(200);
        assertThat(as("maya").ifMatch(0).put(path, definition).status()).isEqualTo(412);
        Reply faulty = as("maya")
                .post(
                        "/programmes/" + programme + "/measures",
                        "{\"name\": \"\", \"role\": \"x\", \"kind\": \"proportion\", \"numerator\": \"n\", \"direction\": \"up\", \"target\": 95, \"meaning\": \"m\"}");
        assertThat(faulty.faultFields())
                .containsExactlyInAnyOrder("name", "role", "direction", "denominator", "target");
    }

    private String points(String code) {
        return code.startsWith("{")
                ? "{\"points\": [" + code + "]}"
                : "/programmes/" + programme + "/measures/" + measure + "/sites/" + code + "/data-points";
    }
}

package org.groundswell.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API is whole: paths, parameters, the moment, the refusals. */
class OpenApiTest extends ViewsTestCase {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/programmes/{p}",
                "/programmes/{p}/sites",
                "/programmes/{p}/sites/{code}",
                "/programmes/{p}/rounds",
                "/programmes/{p}/rounds/{r}/heat-map",
                "/programmes/{p}/rounds/{r}/sites/{code}",
                "/programmes/{p}/measures",
                "/programmes/{p}/measures/{m}",
                "/programmes/{p}/measures/{m}/deciles",
                "/programmes/{p}/measures/{m}/sites/{code}/series",
                "/programmes/{p}/measures/{m}/moved",
                "/programmes/{p}/measures/{m}/returns",
                "/programmes/{p}/moves",
                "/programmes/{p}/restatements",
                "/programmes/{p}/measures/{m}/sites/{code}/limits",
                "/programmes/{p}/questions",
                "/programmes/{p}/questions/{question}",
                "/programmes/{p}/adoption/definitions",
                "/programmes/{p}/adoption/definitions/{definition}",
                "/programmes/{p}/handover",
                "/programmes/{p}/handover/checks",
                "/programmes/{p}/due",
                "/programmes/{p}/needs",
                "/programmes/{p}/choices",
                "/programmes/{p}/sites/{code}/overview",
                "/programmes/{p}/sites/{code}/handover",
                "/programmes/{p}/groups",
                "/programmes/{p}/pdsa",
                "/programmes/{p}/pdsa/{cycle}",
                "/programmes/{p}/actions",
                "/programmes/{p}/actions/{action}",
                "/programmes/{p}/measures/{m}/sites/{code}/signals/{signal}",
                "/programmes/{p}/recalculations",
                "/programmes/{p}/signals",
                "/programmes/{p}/signals/false-alarms",
                "/programmes/{p}/notices/policy",
                "/programmes/{p}/records",
                "/programmes/{p}/history",
                "/programmes/{p}/history/{entry}",
                "/programmes/{p}/access"
            })
    void every_page_takes_its_programme_and_a_moment(String path) {
        JsonNode operation = description().get("paths").get("/api/v1" + path).get("get");
        List<String> names = texts(operation.get("parameters"), "/name");
        assertThat(names)
                .contains("p", "asAt", "minEntry")
                .doesNotContain("reads", "caller")
                .doesNotHaveDuplicates();
        assertThat(operation.get("responses").propertyNames()).contains("200", "400", "401", "403", "404");
        assertThat(operation.get("summary").asString()).isNotBlank();
    }

    @Test
    void the_token_and_the_problem_are_described() {
        JsonNode api = description();
        assertThat(api.at("/components/securitySchemes/bearer/scheme").asString())
                .isEqualTo("bearer");
        assertThat(api.at("/components/schemas/Problem/properties").has("faults"))
                .isTrue();
        assertThat(api.at("/paths").has("/api/v1/statistics/deciles")).isTrue();
        assertThat(texts(api.at("/paths/~1api~1v1~1programmes/get/parameters"), "/name"))
                .isEmpty();
    }

    @Test
    void requests_for_charts_are_described_though_they_are_read_field_by_field() {
        JsonNode schemas = description().at("/components/schemas");
        assertThat(schemas.at("/ControlChartRequest/properties").propertyNames())
                .contains("chart", "ruleSet", "direction", "target", "screening", "baselinePoints", "recalculateAt");
        assertThat(schemas.at("/ControlChartRequest/properties").propertyNames())
                .contains("points");
        assertThat(schemas.at("/ChartPoint/properties").propertyNames())
                .containsExactlyInAnyOrder("at", "value", "numerator", "denominator", "excluded");
        assertThat(schemas.at("/ControlChart/properties").propertyNames())
                .contains("phases", "points", "variationIcon", "assuranceIcon", "ruleSet", "notes");
        assertThat(schemas.at("/RunChart/properties").propertyNames())
                .contains("median", "useful", "longestRun", "longestRunMax", "crossings", "crossingsMin", "signal");
    }

    @Test
    void requests_about_sites_and_raters_are_described_though_they_are_read_field_by_field() {
        JsonNode schemas = description().at("/components/schemas");
        assertThat(schemas.at("/FunnelRequest/properties").propertyNames())
                .contains("kind", "limits", "transform", "overdispersion", "trim", "units");
        assertThat(schemas.at("/Funnel/properties").propertyNames())
                .contains("target", "phi", "tauSquared", "n", "units", "left");
        assertThat(schemas.at("/FunnelUnit/properties").propertyNames())
                .contains("id", "value", "z", "lower95", "upper95", "lower998", "upper998", "outlier");
        assertThat(schemas.at("/HeterogeneityRequest/properties").propertyNames())
                .containsExactlyInAnyOrder("method", "units");
        assertThat(schemas.at("/Heterogeneity/properties").propertyNames())
                .contains("mu", "se", "tauSquared", "q", "i2", "units");
        assertThat(schemas.at("/AgreementRequest/properties").propertyNames())
                .containsExactlyInAnyOrder("metric", "ratings");
        assertThat(schemas.at("/Agreement/properties").propertyNames())
                .contains("alpha", "units", "raters", "pairs", "reason");
    }

    private static JsonNode description() {
        return new JsonMapper().readTree(service.get(MAYA, "/v3/api-docs").body());
    }
}

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

    private static JsonNode description() {
        return new JsonMapper().readTree(service.get(MAYA, "/v3/api-docs").body());
    }
}

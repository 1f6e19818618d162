package org.groundswell.command.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.groundswell.command.http.HttpTest;
import org.groundswell.command.http.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpenApiTest extends HttpTest {

    private JsonNode api;

    @BeforeEach
    void read_the_description() {
        Reply reply = description();
        assertThat(reply.status()).isEqualTo(200);
        api = reply.body();
    }

    @Test
    void every_operation_has_a_summary_and_its_problems() {
        for (Map.Entry<String, JsonNode> path : api.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                String name = operation.getKey() + " " + path.getKey();
                assertThat(operation.getValue().path("summary").asString(""))
                        .as(name)
                        .isNotBlank();
                assertThat(operation.getValue().path("responses").propertyNames())
                        .as(name)
                        .contains("400", "401", "403", "404");
            }
        }
    }

    @Test
    void forms_say_what_must_be_given_and_take_nothing_else() {
        JsonNode form = api.path("components").path("schemas").path("MappingForm");

        assertThat(form.path("required").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("site", "period", "numerator");
        assertThat(form.path("additionalProperties").asBoolean(true)).isFalse();
        assertThat(api.path("components").path("schemas").propertyNames()).contains("Problem", "Fault");
    }

    @Test
    void creations_answer_201_and_versioned_commands_require_if_match() {
        assertThat(operation("post", "/api/v1/programmes").path("responses").propertyNames())
                .contains("201")
                .doesNotContain("200");
        JsonNode rename = operation("put", "/api/v1/programmes/{programme}/name");
        Map<String, Boolean> headers = rename.path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asString("").equals("header"))
                .collect(Collectors.toMap(
                        parameter -> parameter.path("name").asString(""),
                        parameter -> parameter.path("required").asBoolean(false)));
        assertThat(headers).containsEntry("If-Match", true).containsEntry("Idempotency-Key", false);
    }

    private JsonNode operation(String method, String path) {
        return api.path("paths").path(path).path(method);
    }
}

package org.groundswell.command.http;

import java.net.http.HttpResponse;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the API answered. */
public record Reply(int status, JsonNode body, HttpResponse<String> response) {

    private static final JsonMapper JSON = new JsonMapper();

    static Reply of(HttpResponse<String> response) {
        String text = response.body();
        JsonNode body = text == null || text.isBlank() ? JSON.createObjectNode() : JSON.readTree(text);
        return new Reply(response.statusCode(), body, response);
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** A text of the body by its dotted path. */
    public String text(String path) {
        return at(path).asString("");
    }

    public JsonNode at(String path) {
        JsonNode node = body;
        for (String step : path.split("\\.")) {
            node = node.path(step);
        }
        return node;
    }

    public String id() {
        return text("id");
    }

    public long version() {
        return at("version").asLong(-1);
    }

    public String etag() {
        return header("ETag");
    }

    /** Each fault as {@code field CODE-or-name}. */
    public List<String> faultFields() {
        return at("faults")
                .valueStream()
                .map(fault -> fault.path("field").asString(""))
                .toList();
    }

    /** Everything in one line, for a failed assertion. */
    public String told() {
        return status + " " + body;
    }
}

package org.groundswell.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who scripts against the APIs: sets scenes for tests, and waits until the views have caught up. */
final class CommandClient {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = new JsonMapper();

    private final RunningGroundswell groundswell;
    private final String token;
    private long lastEntry;

    CommandClient(RunningGroundswell groundswell, String person) {
        this(groundswell, person, groundswell.password(person));
    }

    /** Somebody who is none of the demo people. */
    CommandClient(RunningGroundswell groundswell, String username, String password) {
        this.groundswell = groundswell;
        this.token = groundswell.token(username, password);
    }

    /** @return the id of what was made */
    String create(String path, String json) {
        return post(path, json).path("id").asString();
    }

    JsonNode post(String path, String json) {
        return command("POST", path, json);
    }

    /** @param version the one that is changed */
    JsonNode post(String path, String json, long version) {
        JsonNode answer = send(groundswell.commands(), "POST", path, json, "If-Match", "\"" + version + "\"");
        lastEntry = answer.path("lastEntry").asLong(lastEntry);
        return answer;
    }

    private JsonNode command(String method, String path, String json) {
        JsonNode answer = send(groundswell.commands(), method, path, json);
        lastEntry = answer.path("lastEntry").asLong(lastEntry);
        return answer;
    }

    /** How far the views of a programme have come. */
    long entry(String programme) {
        return send(groundswell.queries(), "GET", "/programmes/" + programme, "")
                .path("asAt")
                .path("entry")
                .asLong();
    }

    /** @return the id of the upload */
    String upload(String path, String rows) {
        return send(groundswell.commands(), "POST", path, rows).path("upload").asString();
    }

    /** @return the {@code data} of the answer */
    JsonNode query(String path) {
        return send(groundswell.queries(), "GET", path, "").path("data");
    }

    /** Asks again whenever the programme has news, until the answer is as wanted: for what the program does by itself. */
    JsonNode queryUntil(String programme, String path, Predicate<JsonNode> wanted) {
        for (int attempt = 0; attempt < 30; attempt++) {
            JsonNode found = query(path);
            if (wanted.test(found)) {
                return found;
            }
            answer(
                    groundswell.queries(),
                    "GET",
                    "/programmes/" + programme + "?minEntry=" + (entry(programme) + 1),
                    "");
        }
        throw new IllegalStateException(path + " does not come to what is wanted");
    }

    /** Waits until this person has a number of unread notices. */
    void noticed(String programme, int number) {
        for (int attempt = 0; attempt < 30; attempt++) {
            JsonNode found = send(groundswell.commands(), "GET", "/programmes/" + programme + "/notices/unread", "");
            if (found.path("unread").asInt() == number) {
                return;
            }
            answer(
                    groundswell.queries(),
                    "GET",
                    "/programmes/" + programme + "?minEntry=" + (entry(programme) + 1),
                    "");
        }
        throw new IllegalStateException("There are not " + number + " unread notices");
    }

    JsonNode put(String path, String json) {
        return command("PUT", path, json);
    }

    /** @param version the one that is changed */
    JsonNode put(String path, String json, long version) {
        JsonNode answer = send(groundswell.commands(), "PUT", path, json, "If-Match", "\"" + version + "\"");
        lastEntry = answer.path("lastEntry").asLong(lastEntry);
        return answer;
    }

    /** Waits until the views of the programme show the last command of this client. */
    void settle(String programme) {
        for (int attempt = 0; attempt < 20; attempt++) {
            HttpResponse<String> answer =
                    answer(groundswell.queries(), "GET", "/programmes/" + programme + "?minEntry=" + lastEntry, "");
            boolean there = answer.statusCode() == 200;
            if (there
                    && !JSON.readTree(answer.body())
                            .path("asAt")
                            .path("updating")
                            .asBoolean()) {
                return;
            }
        }
        throw new IllegalStateException("The views of " + programme + " do not reach entry " + lastEntry);
    }

    /** @return the whole answer to a question without a programme */
    JsonNode read(String path) {
        return send(groundswell.queries(), "GET", path, "");
    }

    /** Asks the query side to do something. */
    void ask(String path) {
        send(groundswell.queries(), "POST", path, "");
    }

    private JsonNode send(String base, String method, String path, String json, String... headers) {
        HttpResponse<String> answer = answer(base, method, path, json, headers);
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    method + " " + path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> answer(String base, String method, String path, String json, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + "/api/v1" + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", path.endsWith("/uploads") ? "text/csv" : "application/json")
                .method(
                        method,
                        method.equals("GET")
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(json));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package org.groundswell.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One client of an API, with a token that its source keeps fresh. */
public final class Api {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final Supplier<String> token;

    public Api(String base, Supplier<String> token) {
        this.base = base;
        this.token = token;
    }

    public String post(String path, String json) {
        return send("POST", path, json);
    }

    public String post(String path, String body, String type) {
        return send("POST", path, body, type, "*");
    }

    public String put(String path, String json) {
        return send("PUT", path, json);
    }

    /** @param version that the thing is expected to have */
    public String put(String path, String json, long version) {
        return send("PUT", path, json, "application/json", "\"" + version + "\"");
    }

    public String get(String path) {
        return send("GET", path, null);
    }

    /** @throws IllegalStateException with the answer when it is not a success */
    private String send(String method, String path, @Nullable String json) {
        return send(method, path, json, "application/json", "*");
    }

    private String send(String method, String path, @Nullable String body, String type, String version) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + "/api/v1" + path))
                .timeout(Duration.ofMinutes(5))
                .header("Authorization", "Bearer " + token.get())
                .header("Content-Type", type)
                .header("If-Match", version)
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(
                        method + " " + path + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}

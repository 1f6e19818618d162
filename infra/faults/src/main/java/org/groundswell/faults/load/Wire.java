package org.groundswell.faults.load;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/** One client's connection to a service. Unlike a person's, it takes every answer, and none, as something to write down. */
final class Wire implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String base;
    private final Supplier<String> token;

    Wire(String base, Supplier<String> token) {
        this.base = base;
        this.token = token;
    }

    record Reply(int status, String body) {

        boolean accepted() {
            return status / 100 == 2;
        }

        /** Whether it says for good that nothing was done. */
        boolean refused() {
            return status / 100 == 4;
        }
    }

    /** @throws IOException where no answer came */
    Reply get(String path) throws IOException {
        return send(request(path).GET().timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** @throws IOException where no answer came */
    Reply put(String path, String json, Map<String, String> headers) throws IOException {
        HttpRequest.Builder request = request(path)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json));
        headers.forEach(request::header);
        return send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** @throws IOException where the stream is not opened */
    InputStream stream(String path, long lastSeen) throws IOException {
        HttpRequest.Builder request = request(path).header("Accept", "text/event-stream");
        if (lastSeen > 0) {
            request.header("Last-Event-ID", Long.toString(lastSeen));
        }
        try {
            HttpResponse<InputStream> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                answer.body().close();
                throw new IOException(path + " answered " + answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + "/api/v1" + path))
                .header("Authorization", "Bearer " + token.get());
    }

    private Reply send(HttpRequest request, HttpResponse.BodyHandler<String> body) throws IOException {
        try {
            HttpResponse<String> answer = http.send(request, body);
            return new Reply(answer.statusCode(), answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}

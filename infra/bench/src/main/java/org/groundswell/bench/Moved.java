package org.groundswell.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;

/** Programmes into an installation and out of it as an administrator moves them: over HTTP, from and to a file, never held whole. */
final class Moved {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration LIMIT = Duration.ofMinutes(20);
    private static final int BUFFER = 1 << 16;

    private final String base;
    private final Supplier<String> token;

    /** @param base of the command API */
    Moved(String base, Supplier<String> token) {
        this.base = base + "/api/v1";
        this.token = token;
    }

    /** @param firstByte how long it took to come, in seconds */
    record Sent(double firstByte, double seconds) {}

    /** @return how long it took, in seconds */
    double in(Path file, String key, String transferKey) throws IOException, InterruptedException {
        long began = System.nanoTime();
        HttpResponse<String> answer = HTTP.send(
                request("/transfers/imports")
                        .header("Content-Type", "application/gzip")
                        .header("Log-Key", key)
                        .header("Transfer-Key", transferKey)
                        .POST(BodyPublishers.ofFile(file))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException("The import answered " + answer.statusCode() + ": " + answer.body());
        }
        return (System.nanoTime() - began) / 1e9;
    }

    Sent out(String programme, String transferKey, Path into) throws IOException, InterruptedException {
        String form = "{\"programme\":\"%s\",\"transferKey\":\"%s\"}".formatted(programme, transferKey);
        return kept(
                request("/transfers/exports")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                into);
    }

    /** What anybody who reads the whole programme gets to verify it by. */
    Sent pack(String programme, Path into) throws IOException, InterruptedException {
        return kept(request("/programmes/" + programme + "/proof/pack").GET().build(), into);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + token.get());
    }

    private static Sent kept(HttpRequest request, Path into) throws IOException, InterruptedException {
        long began = System.nanoTime();
        HttpResponse<InputStream> answer = HTTP.send(request, BodyHandlers.ofInputStream());
        try (InputStream body = answer.body();
                OutputStream file = Files.newOutputStream(into)) {
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(
                        request.uri() + " answered " + answer.statusCode() + ": " + new String(body.readAllBytes()));
            }
            byte[] buffer = new byte[BUFFER];
            int read = body.read(buffer);
            double first = (System.nanoTime() - began) / 1e9;
            for (; read >= 0; read = body.read(buffer)) {
                file.write(buffer, 0, read);
            }
            return new Sent(first, (System.nanoTime() - began) / 1e9);
        }
    }
}

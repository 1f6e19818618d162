package org.groundswell.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.groundswell.domain.ledger.proof.SigningKey;
import org.groundswell.launcher.Instance;
import org.groundswell.testkit.DatabaseRoles.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Another installation, without pages: databases, topic, signing key and master key of its own, on the engines of the first. Who
 * signs in is the same, so that one question can be asked of both.
 */
final class Elsewhere implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = new JsonMapper();

    private static final String TOPIC = "groundswell.elsewhere";

    private final RunningGroundswell here;
    private final Instance commands;
    private final Instance queries;

    private Elsewhere(RunningGroundswell here, Instance commands, Instance queries) {
        this.here = here;
        this.commands = commands;
        this.queries = queries;
    }

    static Elsewhere start(RunningGroundswell here, Path witnessed) {
        Instance commands = here.parts()
                .anotherCommandService(
                        here.newDatabase("events_elsewhere", Kind.EVENTS),
                        Map.of(
                                "GROUNDSWELL_RELAY_TOPIC",
                                TOPIC,
                                "GROUNDSWELL_MASTER_KEY",
                                "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
                                "GROUNDSWELL_SIGNING_KEY",
                                SigningKey.generate(),
                                "GROUNDSWELL_LOG",
                                "groundswell.elsewhere",
                                "GROUNDSWELL_WITNESSED",
                                witnessed.toString(),
                                "GROUNDSWELL_PROOF_AFTER",
                                "500ms"));
        try {
            Instance queries = here.parts()
                    .anotherQueryService(
                            here.newDatabase("views_elsewhere", Kind.VIEWS),
                            List.of(),
                            Map.of(
                                    "GROUNDSWELL_COMMAND_URL",
                                    commands.address(),
                                    "GROUNDSWELL_INTAKE_TOPIC",
                                    TOPIC,
                                    "GROUNDSWELL_INTAKE_GROUP",
                                    "groundswell-elsewhere"));
            return new Elsewhere(here, commands, queries);
        } catch (RuntimeException failed) {
            commands.close();
            throw failed;
        }
    }

    String commands() {
        return commands.address();
    }

    String queries() {
        return queries.address();
    }

    /** What a query side answers to a question, as text. */
    HttpResponse<String> ask(String base, String person, String path) {
        return send(base, person, path, "GET", null, BodyPublishers.noBody(), Map.of(), BodyHandlers.ofString());
    }

    JsonNode read(String base, String person, String path) {
        HttpResponse<String> answer = ask(base, person, path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    HttpResponse<byte[]> export(String base, String programme, String transferKey) {
        String body = "{\"programme\":\"%s\",\"transferKey\":\"%s\"}".formatted(programme, transferKey);
        return send(
                base,
                "ada",
                "/transfers/exports",
                "POST",
                "application/json",
                BodyPublishers.ofString(body),
                Map.of(),
                BodyHandlers.ofByteArray());
    }

    HttpResponse<String> take(byte[] file, String key, String transferKey) {
        return send(
                commands(),
                "ada",
                "/transfers/imports",
                "POST",
                "application/gzip",
                BodyPublishers.ofByteArray(file),
                Map.of("Log-Key", key, "Transfer-Key", transferKey),
                BodyHandlers.ofString());
    }

    JsonNode post(String person, String path, String json) {
        HttpResponse<String> answer = send(
                commands(),
                person,
                path,
                "POST",
                "application/json",
                BodyPublishers.ofString(json),
                Map.of(),
                BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private <T> HttpResponse<T> send(
            String base,
            String person,
            String path,
            String method,
            String type,
            BodyPublisher body,
            Map<String, String> headers,
            HttpResponse.BodyHandler<T> reading) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + "/api/v1" + path))
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", "Bearer " + here.token(person))
                .method(method, body);
        if (type != null) {
            request.header("Content-Type", type);
        }
        headers.forEach(request::header);
        try {
            return HTTP.send(request.build(), reading);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        queries.close();
        commands.close();
    }
}

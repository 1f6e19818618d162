package org.groundswell.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.groundswell.testkit.Tokens;
import tools.jackson.databind.json.JsonMapper;

/** Tokens good and bad, all signed by the installation's own Keycloak but for the forged one. */
final class MatrixTokens {

    /** Short enough that a token of five minutes never expires in use. */
    private static final long REUSE_NANOS = 180_000_000_000L;

    private final RunningGroundswell groundswell;
    private final Map<String, Held> held = new HashMap<>();

    private record Held(String token, long askedAt) {}

    private MatrixTokens(RunningGroundswell groundswell) {
        this.groundswell = groundswell;
    }

    /** Adds the test kit's clients for expired and misdirected tokens to the installation's realm. */
    static MatrixTokens prepare(RunningGroundswell groundswell) {
        try (var file = MatrixTokens.class.getResourceAsStream("/keycloak/test-clients.json");
                HttpClient client = HttpClient.newHttpClient()) {
            if (file == null) {
                throw new IllegalStateException("The test kit's clients are not on the class path");
            }
            String admin = Tokens.ofPerson(
                    groundswell.keycloak() + "/realms/master",
                    "admin-cli",
                    "keycloak-admin",
                    groundswell.password("keycloak-admin"));
            JsonMapper json = new JsonMapper();
            for (var description : json.readTree(file).path("clients").values()) {
                HttpRequest request = HttpRequest.newBuilder(
                                URI.create(groundswell.keycloak() + "/admin/realms/groundswell/clients"))
                        .header("Authorization", "Bearer " + admin)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(description)))
                        .build();
                int status = client.send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode();
                if (!Set.of(201, 409).contains(status)) {
                    throw new IllegalStateException("Keycloak answered " + status + " to a new client");
                }
            }
            return new MatrixTokens(groundswell);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String of(String person) {
        return reused(person, () -> ask("groundswell-cli", person));
    }

    String expired() {
        return reused("expired", () -> ask("test-expired", "maya"));
    }

    String wrongAudience() {
        return reused("wrong audience", () -> ask("test-no-audience", "maya"));
    }

    /** The manager's own token with one letter of its signature changed. */
    String forged() {
        String token = of("maya");
        int middle = token.lastIndexOf('.') + 20;
        char other = token.charAt(middle) == 'A' ? 'B' : 'A';
        return token.substring(0, middle) + other + token.substring(middle + 1);
    }

    String feedReader() {
        return reused(
                "feed reader",
                () -> Tokens.ofService(
                        groundswell.keycloak() + "/realms/groundswell",
                        "groundswell-query",
                        groundswell.secret("client.groundswell-query")));
    }

    private String ask(String client, String person) {
        return groundswell.token(client, person, groundswell.password(person));
    }

    private interface Source {
        String get() throws IOException;
    }

    private synchronized String reused(String name, Source source) {
        Held token = held.get(name);
        if (token == null || System.nanoTime() - token.askedAt() > REUSE_NANOS) {
            try {
                token = new Held(source.get(), System.nanoTime());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            held.put(name, token);
        }
        return token.token();
    }
}

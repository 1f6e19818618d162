package org.groundswell.testkit;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a realm for access tokens on the command line's and the tests' behalf. */
public final class Tokens {

    private static final JsonMapper JSON = new JsonMapper();

    private Tokens() {}

    /** Keycloak said no. */
    public static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RefusedException(String message) {
            super(message);
        }
    }

    /**
     * A person's access token by their password (direct access grant).
     *
     * @throws RefusedException with Keycloak's reason when it refuses
     * @throws IOException when Keycloak cannot be reached
     */
    public static String ofPerson(String issuer, String client, String person, String password) throws IOException {
        return request(
                issuer,
                Map.of(
                        "grant_type", "password",
                        "client_id", client,
                        "username", person,
                        "password", password,
                        "scope", "openid"));
    }

    /** A service's own access token (client credentials). */
    public static String ofService(String issuer, String client, String secret) throws IOException {
        return request(
                issuer, Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
    }

    private static String request(String issuer, Map<String, String> form) throws IOException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(20))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode answer = JSON.readTree(response.body());
            if (response.statusCode() != 200) {
                throw new RefusedException("Keycloak refused a token: "
                        + answer.path("error_description")
                                .asString(answer.path("error").asString("unknown reason")));
            }
            return answer.path("access_token").asString();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while asking for a token", e);
        }
    }
}

package org.groundswell.query.platform.security;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service's own access token by client credentials, asked for anew shortly before it ends. */
public final class ServiceToken {

    private static final Duration MARGIN = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient http;
    private final Credentials credentials;
    private final Clock clock;
    private final JsonMapper json = new JsonMapper();
    private @Nullable Held held;

    public ServiceToken(HttpClient http, Credentials credentials, Clock clock) {
        this.http = http;
        this.credentials = credentials;
        this.clock = clock;
    }

    /** Where to ask, and as whom. */
    public record Credentials(String issuer, String client, String secret) {
        @Override
        public String toString() {
            return client + " at " + issuer;
        }
    }

    private record Held(String token, Instant until) {}

    /** @throws IOException where the issuer cannot be reached or refuses */
    public synchronized String value() throws IOException {
        Held current = held;
        if (current == null || !clock.instant().isBefore(current.until())) {
            current = ask();
            held = current;
        }
        return current.token();
    }

    /** The token was refused: the next use asks for another. */
    public synchronized void forget() {
        held = null;
    }

    private Held ask() throws IOException {
        String form = "grant_type=client_credentials&client_id=" + encode(credentials.client()) + "&client_secret="
                + encode(credentials.secret());
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(credentials.issuer() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IOException("The issuer answered " + response.statusCode() + " to " + credentials.client());
            }
            JsonNode answer = json.readTree(response.body());
            Duration life = Duration.ofSeconds(answer.path("expires_in").asLong(60));
            return new Held(
                    answer.path("access_token").asString(),
                    clock.instant().plus(life).minus(MARGIN));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while asking for a token", e);
        }
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}

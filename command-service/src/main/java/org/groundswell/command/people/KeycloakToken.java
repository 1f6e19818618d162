package org.groundswell.command.people;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** This service's own token for the admin API, asked for again shortly before it expires. */
final class KeycloakToken {

    private static final String CLIENT = "groundswell-admin";
    private static final Duration MARGIN = Duration.ofSeconds(15);

    private final RestClient http;
    private final String issuer;
    private final String secret;
    private @Nullable String held;
    private long heldUntil;

    KeycloakToken(RestClient http, String issuer, String secret) {
        this.http = http;
        this.issuer = issuer;
        this.secret = secret;
    }

    synchronized String value() {
        String token = held;
        if (token == null || System.nanoTime() - heldUntil >= 0) {
            token = ask();
            held = token;
        }
        return token;
    }

    private String ask() {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("grant_type", "client_credentials");
        form.add("client_id", CLIENT);
        form.add("client_secret", secret);
        JsonNode answer = http.post()
                .uri(issuer + "/protocol/openid-connect/token")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .body(JsonNode.class);
        if (answer == null || !answer.hasNonNull("access_token")) {
            throw new IdentityProvider.UnavailableException("Keycloak gave no token", null);
        }
        heldUntil = System.nanoTime()
                + Duration.ofSeconds(answer.path("expires_in").asLong(60))
                        .minus(MARGIN)
                        .toNanos();
        return answer.path("access_token").asString();
    }
}

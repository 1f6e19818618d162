package org.groundswell.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TestKeycloakTest {

    private final TestKeycloak keycloak = TestKeycloak.shared();

    private static JsonNode claims(String token) {
        byte[] json = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
        return new JsonMapper().readTree(new String(json, StandardCharsets.UTF_8));
    }

    private static boolean expired(JsonNode claims) {
        return claims.path("exp").asLong() < claims.path("iat").asLong();
    }

    @Test
    void a_persons_token_names_them_their_role_and_the_api() {
        JsonNode claims = claims(keycloak.token("maya"));

        assertThat(claims.path("sub").asString()).isEqualTo(keycloak.person("maya"));
        assertThat(claims.path("name").asString()).isEqualTo("Maya Lindqvist");
        assertThat(claims.path("aud").toString()).contains("groundswell-api");
        assertThat(claims.path("iss").asString()).isEqualTo(keycloak.issuer());
        assertThat(claims.path("realm_access").path("roles").toString()).contains("programme-manager");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(300);
    }

    @Test
    void a_service_reads_the_feed_under_its_own_role() {
        JsonNode claims = claims(keycloak.feedReaderToken());

        assertThat(claims.path("realm_access").path("roles").toString()).contains("feed-reader");
        assertThat(claims.path("aud").toString()).contains("groundswell-api");
    }

    @Test
    void tokens_that_must_be_refused_are_real_ones() {
        assertThat(expired(claims(keycloak.expiredToken("maya")))).isTrue();
        assertThat(expired(claims(keycloak.wrongAudienceToken("maya")))).isFalse();
        assertThat(claims(keycloak.wrongAudienceToken("maya")).path("aud").toString())
                .doesNotContain("groundswell-api");
        assertThat(claims(keycloak.foreignToken()).path("iss").asString()).endsWith("/realms/master");
    }
}

package org.groundswell.query.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.groundswell.probe.Probe;
import org.groundswell.query.platform.testing.Ledgers;
import org.groundswell.query.platform.testing.QueryService;
import org.groundswell.query.platform.testing.Stories;
import org.groundswell.query.platform.testing.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TokenTest {

    private static final String PATH = "/api/v1/programmes/p-token/probe";
    private static QueryService service;

    @BeforeAll
    static void start() {
        Ledgers ledgers = new Ledgers();
        Stories.programme(ledgers, "p-token", "maya");
        service = QueryService.on(ledgers).with(new Probe()).start();
        service.fold();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_good_token_is_let_in() {
        assertThat(status(claims -> claims)).isEqualTo(200);
    }

    @Test
    void a_token_for_another_audience_is_refused() {
        assertThat(status(claims -> claims.audience("another-api"))).isEqualTo(401);
        assertThat(status(claims -> claims.audience((String) null))).isEqualTo(401);
    }

    @Test
    void a_token_of_another_issuer_is_refused() {
        assertThat(status(claims -> claims.issuer("https://issuer.example"))).isEqualTo(401);
    }

    @Test
    void a_token_that_has_ended_is_refused() {
        Instant past = Instant.now().minusSeconds(3600);
        assertThat(status(claims ->
                        claims.issueTime(Date.from(past.minusSeconds(300))).expirationTime(Date.from(past))))
                .isEqualTo(401);
    }

    @Test
    void a_token_without_a_person_is_refused() {
        assertThat(status(claims -> claims.subject(null))).isEqualTo(401);
        assertThat(status(claims -> claims.subject(" "))).isEqualTo(401);
    }

    @Test
    void a_token_with_odd_roles_has_none() {
        assertThat(status(
                        claims -> claims.claim("realm_access", Map.of("roles", List.of("root", "Programme-Manager")))))
                .isEqualTo(404);
        assertThat(status(claims -> claims.claim("realm_access", Map.of("roles", "programme-manager"))))
                .isEqualTo(404);
        assertThat(status(claims -> claims.claim("realm_access", "programme-manager")))
                .isEqualTo(404);
        assertThat(status(claims -> claims.claim("realm_access", null))).isEqualTo(404);
    }

    @Test
    void a_token_that_was_tampered_with_is_refused_with_a_problem() {
        String token = TestIssuer.shared().token("maya", "programme-manager");
        int middle = token.indexOf('.') + 10;
        String forged =
                token.substring(0, middle) + (token.charAt(middle) == 'A' ? 'B' : 'A') + token.substring(middle + 1);
        HttpResponse<String> response = service.get(forged, PATH);

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(response.body()).contains("\"code\":\"UNAUTHENTICATED\"");
        assertThat(service.get("rubbish", PATH).statusCode()).isEqualTo(401);
        assertThat(service.get("", PATH).statusCode()).isEqualTo(401);
    }

    @Test
    void what_no_parser_accepts_is_a_400_problem() {
        String token = TestIssuer.shared().token("maya", "programme-manager");
        HttpResponse<String> response = service.get(token, "/api/v1/programmes/%3B/probe");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("\"code\":\"INVALID\"");
    }

    @Test
    void the_description_of_the_interface_is_open() {
        assertThat(service.get("", "/v3/api-docs").statusCode()).isEqualTo(200);
        assertThat(service.get("", "/v3/api-docs").body()).contains("/api/v1/operations/digests");
    }

    private static int status(UnaryOperator<JWTClaimsSet.Builder> change) {
        return service.get(TestIssuer.shared().token("maya", change, "programme-manager"), PATH)
                .statusCode();
    }
}

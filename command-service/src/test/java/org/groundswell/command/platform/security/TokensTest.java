package org.groundswell.command.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.groundswell.command.platform.testing.Api;
import org.groundswell.command.platform.testing.Api.Reply;
import org.groundswell.command.platform.testing.RunningService;
import org.groundswell.command.platform.testing.TestIssuer;
import org.groundswell.testkit.TestPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which access tokens are let in, and what is known of the caller then. */
class TokensTest {

    private static final TestIssuer ISSUER = TestIssuer.shared();
    private static final String ME = "/api/v1/probe/me";

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("none", ""),
                Arguments.of("not a token", "abc"),
                Arguments.of("forged", ISSUER.forged("person-1")),
                Arguments.of(
                        "expired",
                        ISSUER.token(
                                "person-1",
                                claims -> claims.expirationTime(
                                        Date.from(Instant.now().minusSeconds(3600))))),
                Arguments.of(
                        "not yet valid",
                        ISSUER.token(
                                "person-1",
                                claims -> claims.notBeforeTime(
                                        Date.from(Instant.now().plusSeconds(3600))))),
                Arguments.of("for somebody else", ISSUER.token("person-1", claims -> claims.audience("other-api"))),
                Arguments.of("for nobody", ISSUER.token("person-1", claims -> claims.audience(List.of()))),
                Arguments.of(
                        "of another issuer", ISSUER.token("person-1", claims -> claims.issuer("http://elsewhere"))),
                Arguments.of("of nobody", ISSUER.token("person-1", claims -> claims.subject(null))),
                Arguments.of("of the platform itself", ISSUER.token("system")),
                Arguments.of("of a subject that no id may hold", ISSUER.token("../x")),
                Arguments.of("unsigned", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJwZXJzb24tMSJ9."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void a_token_is_refused(String name, String token) {
        Reply reply = new Api(RunningService.shared(), token).get(ME);
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.code()).isEqualTo("TOKEN-REFUSED");
        assertThat(reply.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void a_good_token_names_person_and_roles() {
        String token = ISSUER.token("person-1", "site-team", "offline_access", "administrator");
        Reply reply = new Api(RunningService.shared(), token).get(ME);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("person").asString()).isEqualTo("person-1");
        assertThat(reply.json().path("realmRoles").toString()).contains("site-team", "administrator");
        assertThat(reply.json().path("realmRoles").size()).isEqualTo(2);
        assertThat(reply.json().path("feedReader").asBoolean()).isFalse();
    }

    @Test
    void a_token_cannot_be_given_in_the_address() {
        String token = ISSUER.token("person-1");
        assertThat(new Api(RunningService.shared(), "")
                        .get(ME + "?access_token=" + token)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void the_description_is_open_to_anybody_and_everything_else_is_not() {
        Api anybody = new Api(RunningService.shared(), "");
        assertThat(anybody.get("/v3/api-docs").status()).isEqualTo(200);
        assertThat(anybody.get("/v3/api-docs").json().path("paths").propertyNames())
                .contains("/api/v1/ledgers");
        for (String path : List.of("/", "/api/v1/ledgers", "/api/v1/operations/relay", "/actuator/health", "/error")) {
            assertThat(anybody.get(path).status()).as(path).isIn(401, 404);
        }
    }

    @Test
    void an_issuer_that_does_not_answer_opens_nothing() {
        Map<String, String> settings = Map.of("GROUNDSWELL_ISSUER", "http://127.0.0.1:1/realms/none");
        try (RunningService service = RunningService.start(TestPostgres.shared().freshEvents(), settings)) {
            Reply reply = new Api(service, ISSUER.token("person-1")).get(ME);
            assertThat(reply.status()).isEqualTo(503);
            assertThat(reply.code()).isEqualTo("UNAVAILABLE");
        }
    }
}

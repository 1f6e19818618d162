package org.groundswell.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.groundswell.command.CommandServiceApplication;
import org.groundswell.command.platform.testing.RunningService;
import org.groundswell.testkit.Database;
import org.groundswell.testkit.TestKeycloak;
import org.groundswell.testkit.TestPostgres;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole command service over HTTP, on a database of its own and with the tokens of a real Keycloak. */
@SpringBootTest(
        classes = CommandServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "groundswell.relay.enabled=false",
            "groundswell.uploads.per-minute=100000",
            "spring.main.banner-mode=off"
        })
public abstract class HttpTest {

    protected static final TestKeycloak KEYCLOAK = TestKeycloak.shared();
    private static final Database EVENTS = TestPostgres.shared().freshEvents();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", EVENTS::url);
        registry.add("spring.datasource.username", EVENTS::user);
        registry.add("spring.datasource.password", EVENTS::password);
        registry.add("groundswell.issuer", KEYCLOAK::issuer);
        registry.add("groundswell.master-key", () -> RunningService.MASTER_KEY);
        registry.add("groundswell.admin-client-secret", KEYCLOAK::clientSecret);
    }

    protected String base() {
        return "http://127.0.0.1:" + port + "/api/v1";
    }

    /** As a demo person: ada, maya, rhys, sita, tom, una, aude or eve. */
    protected Api as(String person) {
        return new Api(base(), KEYCLOAK.token(person));
    }

    protected Api withToken(String token) {
        return new Api(base(), token);
    }

    /** The OpenAPI description of the whole API. */
    protected Reply description() {
        return new Api("http://127.0.0.1:" + port, "").get("/v3/api-docs");
    }

    protected Database events() {
        return EVENTS;
    }

    /** Asks only what a change would record. */
    protected Api previewing(String person) {
        return as(person).with("Groundswell-Preview", "only");
    }

    /** A new programme of Maya's. */
    protected String programme() {
        Reply created = as("maya").post("/programmes", "{\"name\": \"Emergency care\"}");
        assertThat(created.status()).as(created.told()).isEqualTo(201);
        return created.id();
    }

    protected void enrol(String programme, String code, String region) {
        Reply enrolled = as("maya")
                .post(
                        "/programmes/" + programme + "/sites",
                        "{\"code\": \"%s\", \"region\": \"%s\"}".formatted(code, region));
        assertThat(enrolled.status()).as(enrolled.told()).isEqualTo(201);
    }

    /** Makes a demo person a member; {@code rest} adds the region or site to the JSON. */
    protected void member(String programme, String person, String role, String rest) {
        Reply granted = as("maya")
                .post(
                        "/programmes/" + programme + "/members",
                        "{\"person\": \"%s\", \"role\": \"%s\"%s}".formatted(KEYCLOAK.person(person), role, rest));
        assertThat(granted.status()).as(granted.told()).isEqualTo(201);
    }

    /** A proportion called four-hour performance. */
    protected String measure(String programme) {
        Reply defined = as("maya").post("/programmes/" + programme + "/measures", """
                {"name": "Four-hour performance", "role": "outcome", "kind": "proportion", "numerator": "seen within four hours",
                 "denominator": "attendances", "direction": "increase", "target": 0.95, "unit": "%",
                 "meaning": "How many are seen in time"}
                """);
        assertThat(defined.status()).as(defined.told()).isEqualTo(201);
        return defined.id();
    }
}

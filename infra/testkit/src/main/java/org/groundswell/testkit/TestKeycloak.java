package org.groundswell.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The Keycloak of a test JVM, started at first use and stopped with the JVM, or the one that {@link SharedServers}
 * already runs for the whole check.
 */
public final class TestKeycloak {

    /** Names the port of a running Keycloak that was started with {@link #settings}. */
    static final String PORT_VARIABLE = "GROUNDSWELL_TEST_KEYCLOAK_PORT";

    /** The secret of the confidential clients, and the password of all people. */
    static final String SECRET = "for-tests-only-1";

    /** The name of the administrator of Keycloak itself. */
    static final String KEYCLOAK_ADMIN = "keycloak-admin";

    private static final long REUSE_NANOS = Duration.ofMinutes(3).toNanos();

    private final int port;
    private final Map<String, Held> held = new ConcurrentHashMap<>();

    private TestKeycloak(int port) {
        this.port = port;
    }

    private record Held(String token, long askedAt) {}

    /** The one Keycloak of this JVM. */
    public static TestKeycloak shared() {
        return Holder.SHARED;
    }

    public String base() {
        return "http://localhost:" + port;
    }

    public String issuer() {
        return base() + "/realms/groundswell";
    }

    /** The secret of the clients groundswell-web, groundswell-query and groundswell-admin. */
    public String clientSecret() {
        return SECRET;
    }

    /** What a person types to sign in. */
    public String password(String username) {
        return DemoPerson.named(username) == null ? "" : SECRET;
    }

    /** The person id of a demo person: the subject of their tokens. */
    public String person(String username) {
        return DemoPerson.named(username).id();
    }

    /** A valid access token of a demo person. */
    public String token(String username) {
        return reused("person " + username, () -> ask("groundswell-cli", username));
    }

    /** A valid access token of query-service itself, with the role feed-reader. */
    public String feedReaderToken() {
        return reused("feed-reader", () -> Tokens.ofService(issuer(), "groundswell-query", SECRET));
    }

    /** A person's token that Keycloak signed for this realm and that expired an hour ago. */
    public String expiredToken(String username) {
        return fresh(() -> ask("test-expired", username));
    }

    /** A person's valid token that is not meant for Groundswell's API. */
    public String wrongAudienceToken(String username) {
        return fresh(() -> ask("test-no-audience", username));
    }

    /** A valid token of another realm of the same Keycloak: another issuer, other keys. */
    public String foreignToken() {
        return fresh(() -> Tokens.ofPerson(base() + "/realms/master", "admin-cli", KEYCLOAK_ADMIN, SECRET));
    }

    private String ask(String client, String username) throws IOException {
        return Tokens.ofPerson(issuer(), client, DemoPerson.named(username).username(), SECRET);
    }

    private interface Source {
        String get() throws IOException;
    }

    private String reused(String key, Source source) {
        Held token = held.get(key);
        if (token == null || System.nanoTime() - token.askedAt() > REUSE_NANOS) {
            token = new Held(fresh(source), System.nanoTime());
            held.put(key, token);
        }
        return token.token();
    }

    private static String fresh(Source source) {
        try {
            return source.get();
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak gave no token", e);
        }
    }

    static KeycloakServer.Settings settings(Path directory, int port, Database database) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "GROUNDSWELL_WEB_BASE", "http://localhost",
                "GROUNDSWELL_WEB_CLIENT_SECRET", SECRET,
                "GROUNDSWELL_QUERY_CLIENT_SECRET", SECRET,
                "GROUNDSWELL_ADMIN_CLIENT_SECRET", SECRET,
                "KC_BOOTSTRAP_ADMIN_USERNAME", KEYCLOAK_ADMIN,
                "KC_BOOTSTRAP_ADMIN_PASSWORD", SECRET));
        DemoPerson.all().forEach(person -> environment.put(person.passwordVariable(), SECRET));
        return new KeycloakServer.Settings(
                directory,
                port,
                database,
                List.of(RealmFile.REALM, RealmFile.DEMO_PEOPLE, RealmFile.TEST_CLIENTS),
                environment,
                directory.resolve("keycloak.log"));
    }

    private static final class Holder {
        static final TestKeycloak SHARED = new TestKeycloak(port());

        private static int port() {
            String running = System.getenv(PORT_VARIABLE);
            return running == null ? start() : Integer.parseInt(running);
        }

        private static int start() {
            try {
                Path directory = Files.createTempDirectory("groundswell-keycloak-");
                int port = FreePort.any();
                Database database = TestPostgres.shared().fresh(DatabaseRoles.Kind.KEYCLOAK);
                KeycloakServer server = KeycloakServer.start(settings(directory, port, database));
                Runtime.getRuntime()
                        .addShutdownHook(new Thread(
                                () -> {
                                    server.close();
                                    DirectoryTree.delete(directory);
                                },
                                "stop-test-keycloak"));
                return port;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

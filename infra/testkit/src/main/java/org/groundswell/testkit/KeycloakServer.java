package org.groundswell.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One Keycloak as a child process, on loopback, with the realm {@code groundswell}.
 *
 * <p>The realm is imported at the first start only; what is changed in it later stays.
 */
public final class KeycloakServer implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(4);

    private final Process process;
    private final Settings settings;

    private KeycloakServer(Process process, Settings settings) {
        this.process = process;
        this.settings = settings;
    }

    /**
     * How to start Keycloak.
     *
     * @param directory the instance's own directory
     * @param port the port it listens on
     * @param database where it keeps everything
     * @param realmParts names of realm files on the class path, the realm itself first; see {@link RealmFile}
     * @param environment values for the placeholders of the realm files, and Keycloak's own variables
     * @param log file for its output
     */
    public record Settings(
            Path directory,
            int port,
            Database database,
            List<String> realmParts,
            Map<String, String> environment,
            Path log) {

        public Settings {
            realmParts = List.copyOf(realmParts);
            environment = Map.copyOf(environment);
        }

        /** The address at which it is reached, without a slash at the end. */
        public String base() {
            return "http://localhost:" + port;
        }

        public String issuer() {
            return base() + "/realms/groundswell";
        }
    }

    /** Whether this machine has unpacked and prepared Keycloak already. */
    public static boolean isPrepared() {
        return KeycloakDistribution.isPrepared();
    }

    /** Unpacks and prepares Keycloak unless that has been done; takes half a minute, once per machine. */
    public static void prepare() {
        KeycloakDistribution.prepared();
    }

    /** Launches the process and waits until it serves the realm. */
    public static KeycloakServer start(Settings settings) {
        KeycloakServer server = launch(settings);
        try {
            server.awaitReady();
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** Launches the process and returns at once; {@link #awaitReady} waits for it. */
    public static KeycloakServer launch(Settings settings) {
        try {
            Path distribution = KeycloakDistribution.prepared();
            Path home = instance(settings.directory(), distribution);
            RealmFile.write(home.resolve("data/import/groundswell-realm.json"), settings.realmParts());
            ProcessBuilder builder = new ProcessBuilder(Detached.command(command(home, settings)))
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(settings.log().toFile()));
            builder.environment().putAll(settings.environment());
            builder.environment().put("KC_DB_URL", settings.database().url());
            builder.environment().put("KC_DB_USERNAME", settings.database().user());
            builder.environment().put("KC_DB_PASSWORD", settings.database().password());
            return new KeycloakServer(builder.start(), settings);
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak did not start: " + e.getMessage(), e);
        }
    }

    /** A home directory that shares the program with every other instance and has data of its own. */
    private static Path instance(Path directory, Path distribution) throws IOException {
        Files.createDirectories(directory.resolve("data/import"));
        for (String shared : List.of("bin", "conf", "lib", "providers", "themes")) {
            Path link = directory.resolve(shared);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, distribution.resolve(shared));
        }
        return directory;
    }

    private static List<String> command(Path home, Settings settings) {
        List<String> command = new ArrayList<>(List.of(
                JavaProgram.path().toString(),
                "-Xms64m",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=GB",
                "-Dkc.home.dir=" + home,
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        for (String opened : List.of("util", "util.concurrent", "security", "lang")) {
            command.add("--add-opens=java.base/java." + opened + "=ALL-UNNAMED");
        }
        command.addAll(List.of(
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start",
                "--optimized",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + settings.port(),
                "--hostname=" + settings.base(),
                "--log-level=warn,org.keycloak.events:error"));
        return command;
    }

    /** @throws IllegalStateException with the end of its log when it dies or takes too long */
    public void awaitReady() {
        long limit = System.nanoTime() + START_LIMIT.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!serves(client)) {
                if (process.waitFor(250, TimeUnit.MILLISECONDS) || System.nanoTime() > limit) {
                    throw new IllegalStateException(
                            "Keycloak " + (process.isAlive() ? "is not ready in time" : "ended while starting")
                                    + "; the end of " + settings.log() + ":\n" + LogTail.of(settings.log()));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for Keycloak", e);
        }
    }

    private boolean serves(HttpClient client) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(settings.issuer() + "/.well-known/openid-configuration"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    public Process process() {
        return process;
    }

    public Settings settings() {
        return settings;
    }

    /** Stops the process, by force after ten seconds. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

package org.groundswell.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.groundswell.launcher.Installation;
import org.groundswell.launcher.Port;
import org.groundswell.testkit.Database;
import org.groundswell.testkit.FreePort;
import org.groundswell.testkit.JavaProgram;

/** Another command-service beside the installation's: on a database of its own, with the same heap, without relay. */
final class CommandServiceProcess implements AutoCloseable {

    private static final long START_LIMIT = TimeUnit.MINUTES.toNanos(3);

    private final Process process;
    private final int port;

    private CommandServiceProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** @param program the service, or a bench's variant of it */
    static CommandServiceProcess start(Installation installation, Class<?> program, Database events)
            throws IOException {
        return start(installation, program, events, Map.of());
    }

    /** @param more of its environment */
    static CommandServiceProcess start(
            Installation installation, Class<?> program, Database events, Map<String, String> more) throws IOException {
        int port = FreePort.any();
        int management = FreePort.any();
        Path log = installation.data().resolve("logs").resolve(program.getSimpleName() + "-" + port + ".log");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        JavaProgram.path().toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:+UseCompactObjectHeaders",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "GROUNDSWELL_KAFKA", "127.0.0.1:" + installation.port(Port.KAFKA),
                        "GROUNDSWELL_ISSUER", installation.issuer(),
                        "GROUNDSWELL_EVENTS_URL", events.url(),
                        "GROUNDSWELL_EVENTS_USER", events.user(),
                        "GROUNDSWELL_EVENTS_PASSWORD", events.password(),
                        "GROUNDSWELL_ADMIN_CLIENT_SECRET", installation.secret("client.groundswell-admin"),
                        "GROUNDSWELL_MASTER_KEY", installation.secret("key.master"),
                        "GROUNDSWELL_RELAY", "false",
                        "SERVER_PORT", Integer.toString(port),
                        "MANAGEMENT_SERVER_PORT", Integer.toString(management)));
        builder.environment().putAll(more);
        CommandServiceProcess service = new CommandServiceProcess(builder.start(), port);
        service.awaitReady(management, log);
        return service;
    }

    private void awaitReady(int management, Path log) throws IOException {
        HttpRequest ready = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + management + "/actuator/health/readiness"))
                .build();
        long began = System.nanoTime();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!answers(client, ready)) {
                if (!process.isAlive() || System.nanoTime() - began > START_LIMIT) {
                    close();
                    throw new IllegalStateException("A command-service did not start; its log is " + log);
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            }
        }
    }

    private static boolean answers(HttpClient client, HttpRequest ready) throws IOException {
        try {
            return client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (java.net.ConnectException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}

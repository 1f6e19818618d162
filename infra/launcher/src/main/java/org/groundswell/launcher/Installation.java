package org.groundswell.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.groundswell.testkit.Database;
import org.groundswell.testkit.DatabaseRoles;
import org.groundswell.testkit.FreePort;
import org.groundswell.testkit.Tokens;

/**
 * A whole installation in a temporary folder and on free ports, for benches and faults: the embedded engines with durable commits,
 * and the services.
 */
public final class Installation implements AutoCloseable {

    private static final Duration TOKEN_KEPT = Duration.ofMinutes(2);

    private final Settings settings;
    private final Map<String, Held> tokens = new HashMap<>();
    private Groundswell groundswell;
    private final Beginning beginning;
    private final double firstStart;

    private record Held(String token, long since) {}

    private Installation(Settings settings, Beginning beginning) {
        this.settings = settings;
        this.beginning = beginning;
        long began = System.nanoTime();
        this.groundswell = Groundswell.start(settings, beginning, System.out::println);
        this.firstStart = (System.nanoTime() - began) / 1e9;
    }

    /** @param empty leave out the demo programme, whose writing only the first start's time needs */
    public static Installation start(Path project, boolean empty) throws IOException {
        Map<Port, Integer> ports = new EnumMap<>(Port.class);
        for (Port port : Port.values()) {
            ports.put(port, FreePort.any());
        }
        Installation installation = new Installation(
                new Settings(project, Files.createTempDirectory("groundswell-"), ports),
                empty ? Beginning.EMPTY : Beginning.DEMO);
        Runtime.getRuntime().addShutdownHook(new Thread(installation::close, "stop"));
        installation.requireDurable();
        return installation;
    }

    /** Nothing that a crash could lose is worth measuring. */
    private void requireDurable() {
        database(DatabaseRoles.Kind.EVENTS).execute("""
                do $$
                begin
                    if current_setting('fsync') = 'off' or current_setting('synchronous_commit') = 'off' then
                        raise exception 'commits are not durable';
                    end if;
                end
                $$
                """);
    }

    /** How long the first start took, in seconds. */
    public double firstStart() {
        return firstStart;
    }

    /** Stops everything and starts it again on what it kept. @return how long that start took, in seconds */
    public synchronized double restart() {
        groundswell.close();
        long began = System.nanoTime();
        groundswell = Groundswell.start(settings, beginning, System.out::println);
        return (System.nanoTime() - began) / 1e9;
    }

    public Path project() {
        return settings.project();
    }

    public Path data() {
        return settings.data();
    }

    public int port(Port port) {
        return settings.port(port);
    }

    public String address(Port port) {
        return settings.address(port);
    }

    public String issuer() {
        return settings.issuer();
    }

    public Groundswell parts() {
        return groundswell;
    }

    /** The command API as a demo person. */
    public Api commands(String person) {
        return new Api(address(Port.COMMAND), () -> token(person));
    }

    /** The query API as a demo person. */
    public Api queries(String person) {
        return new Api(address(Port.QUERY), () -> token(person));
    }

    /** An access token that is good for another two minutes at least. */
    public synchronized String token(String person) {
        Held held = tokens.get(person);
        if (held == null || System.nanoTime() - held.since() > TOKEN_KEPT.toNanos()) {
            try {
                String token = Tokens.ofPerson(issuer(), "groundswell-cli", person, groundswell.password(person));
                held = new Held(token, System.nanoTime());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            tokens.put(person, held);
        }
        return held.token();
    }

    public String password(String person) {
        return groundswell.password(person);
    }

    /** A database of the installation as its owner. */
    public Database database(DatabaseRoles.Kind kind) {
        return database(kind.databaseName(), kind.owner());
    }

    private Database database(String name, String role) {
        return new Database(
                "jdbc:postgresql://127.0.0.1:" + port(Port.POSTGRES) + "/" + name, role, secret("database." + role));
    }

    /** A database of the installation as one who may do what no role of Groundswell may. */
    public Database asSuperuser(DatabaseRoles.Kind kind) {
        return database(kind.databaseName(), DatabaseRoles.SUPERUSER);
    }

    /** An empty database beside those of the installation, owned like the events. */
    public Database newDatabase(String name) {
        return newDatabase(name, DatabaseRoles.EVENTS_OWNER);
    }

    /** An empty database beside those of the installation. */
    public Database newDatabase(String name, String owner) {
        Database server = database("postgres", DatabaseRoles.SUPERUSER);
        server.execute("drop database if exists " + name + " with (force)");
        server.execute("create database " + name + " owner " + owner);
        return database(name, owner);
    }

    /** A secret that the installation's machines use among themselves. */
    public String secret(String name) {
        Properties secrets = new Properties();
        try (var file = Files.newBufferedReader(data().resolve("secrets.properties"))) {
            secrets.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Objects.requireNonNull(secrets.getProperty(name), name);
    }

    /** Stops everything and removes the temporary folder. */
    @Override
    public synchronized void close() {
        groundswell.close();
        if (!Files.exists(data())) {
            return;
        }
        try (var files = Files.walk(data())) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.groundswell.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.groundswell.launcher.Beginning;
import org.groundswell.launcher.Groundswell;
import org.groundswell.launcher.Port;
import org.groundswell.launcher.Settings;
import org.groundswell.testkit.Database;
import org.groundswell.testkit.DatabaseRoles;
import org.groundswell.testkit.FreePort;
import org.groundswell.testkit.Tokens;

/** One whole installation for all browser tests of a run: real parts as child processes, on free ports, with the demo programmes. */
final class RunningGroundswell {

    private static RunningGroundswell shared;

    private static final Duration TOKEN_IS_USED = Duration.ofMinutes(2);

    private record Token(String text, long since) {}

    private final Groundswell groundswell;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    private RunningGroundswell(Groundswell groundswell) {
        this.groundswell = groundswell;
    }

    static synchronized RunningGroundswell shared() {
        if (shared == null) {
            Groundswell started = Groundswell.start(settings(), Beginning.DAYS, System.out::println);
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
            shared = new RunningGroundswell(started);
        }
        return shared;
    }

    private static Settings settings() {
        try {
            Map<Port, Integer> ports = new EnumMap<>(Port.class);
            for (Port port : Port.values()) {
                ports.put(port, FreePort.any());
            }
            return new Settings(project(), Files.createTempDirectory("groundswell-e2e"), ports);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The checkout: the nearest folder above that holds the fixed top level. */
    static Path project() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("core-domain"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("Not inside a checkout of Groundswell");
            }
        }
        return folder;
    }

    String web() {
        return groundswell.settings().address(Port.WEB);
    }

    String commands() {
        return groundswell.settings().address(Port.COMMAND);
    }

    String queries() {
        return groundswell.settings().address(Port.QUERY);
    }

    String keycloak() {
        return groundswell.settings().address(Port.KEYCLOAK);
    }

    String kafka() {
        return "127.0.0.1:" + groundswell.settings().port(Port.KAFKA);
    }

    /** The parts, to start more of them. */
    Groundswell parts() {
        return groundswell;
    }

    /** A database of the same server, as the role that owns it. */
    Database newDatabase(String name, DatabaseRoles.Kind kind) {
        Database server = asSuperuser();
        server.execute("create database " + name + " owner " + kind.owner());
        server.execute("revoke all on database " + name + " from public");
        kind.guests().forEach(guest -> server.execute("grant connect on database " + name + " to " + guest));
        return new Database(
                "jdbc:postgresql://127.0.0.1:" + groundswell.settings().port(Port.POSTGRES) + "/" + name,
                kind.owner(),
                secret("database." + kind.owner()));
    }

    /** A secret that machines use among themselves, from the installation's private file. */
    String secret(String name) {
        Properties secrets = new Properties();
        try (var file = Files.newBufferedReader(groundswell.settings().data().resolve("secrets.properties"))) {
            secrets.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Objects.requireNonNull(secrets.getProperty(name), name);
    }

    /** Everything that this installation keeps on disk. */
    Path data() {
        return groundswell.settings().data();
    }

    /** The database server as one who may do what no role of Groundswell may. */
    Database asSuperuser() {
        return new Database(
                "jdbc:postgresql://127.0.0.1:" + groundswell.settings().port(Port.POSTGRES) + "/postgres",
                DatabaseRoles.SUPERUSER,
                secret("database." + DatabaseRoles.SUPERUSER));
    }

    String password(String person) {
        return groundswell.password(person);
    }

    /** An access token of a demo person, good for some minutes yet. */
    String token(String person) {
        return token(person, password(person));
    }

    /** Asked for anew every two minutes: whoever asks all the time is taken for somebody who guesses, and each time costs a hash. */
    String token(String username, String password) {
        Token known = tokens.get(username);
        if (known == null || System.nanoTime() - known.since() > TOKEN_IS_USED.toNanos()) {
            known = new Token(token("groundswell-cli", username, password), System.nanoTime());
            tokens.put(username, known);
        }
        return known.text();
    }

    /** Of a client of the realm. */
    String token(String client, String username, String password) {
        try {
            return Tokens.ofPerson(groundswell.settings().issuer(), client, username, password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

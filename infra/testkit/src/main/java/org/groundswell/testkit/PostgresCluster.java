package org.groundswell.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One embedded PostgreSQL with the databases and roles of {@link DatabaseRoles}.
 *
 * <p>What is committed is on the disk, unless the settings say otherwise. Starting on a data directory that already holds a cluster keeps it. After the first start every connection needs a
 * password (SCRAM), also over the local socket.
 */
public final class PostgresCluster implements AutoCloseable {

    private static final String ACCESS_RULES = """
            local all all                scram-sha-256
            host  all all 127.0.0.1/32   scram-sha-256
            host  all all ::1/128        scram-sha-256
            """;

    private final EmbeddedPostgres postgres;
    private final ClusterAccess access;

    private PostgresCluster(EmbeddedPostgres postgres, DatabaseRoles roles) {
        this.postgres = postgres;
        this.access = new ClusterAccess(postgres.getPort(), roles);
    }

    /**
     * How to start a cluster.
     *
     * @param directory where the data lives; null for a temporary one that is deleted on closing
     * @param port 0 for any free one
     * @param log file for the server's output; null to discard it
     * @param settings PostgreSQL settings, by name
     */
    public record Settings(
            @Nullable Path directory, int port, @Nullable Path log, Map<String, String> settings) {}

    /** Starts PostgreSQL and creates what is missing of the roles and databases. */
    public static PostgresCluster start(Settings settings, DatabaseRoles roles) {
        try {
            PostgresCluster cluster = new PostgresCluster(startServer(settings, roles), roles);
            cluster.closeOpenDoor();
            cluster.access.createRolesAndDatabases();
            return cluster;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start: " + e.getMessage(), e);
        }
    }

    private static EmbeddedPostgres startServer(Settings settings, DatabaseRoles roles) throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setPort(settings.port())
                .setCleanDataDirectory(settings.directory() == null)
                .setOverrideWorkingDirectory(
                        CacheDirectory.resolve("postgresql").toFile())
                .setPGStartupWait(Duration.ofSeconds(60))
                .setRegisterShutdownHook(settings.directory() == null)
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("listen_addresses", "127.0.0.1")
                // The library starts it with -F and without waiting for commits; what comes later on the command line
                // counts.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("timezone", "UTC")
                .setServerConfig("log_timezone", "UTC")
                .setServerConfig("max_connections", "200");
        settings.settings().forEach(builder::setServerConfig);
        if (settings.directory() != null) {
            Files.createDirectories(settings.directory());
            builder.setDataDirectory(settings.directory());
        }
        builder.setConnectConfig("password", roles.password(DatabaseRoles.SUPERUSER));
        ProcessBuilder.Redirect output = settings.log() == null
                ? ProcessBuilder.Redirect.DISCARD
                : ProcessBuilder.Redirect.appendTo(settings.log().toFile());
        return builder.setOutputRedirector(output).setErrorRedirector(output).start();
    }

    /** A fresh cluster trusts every local connection: give the superuser a password and ask everybody for one. */
    private void closeOpenDoor() throws IOException {
        Path rules = dataDirectory().resolve("pg_hba.conf");
        if (Files.readString(rules).equals(ACCESS_RULES)) {
            return;
        }
        Database server = asSuperuser();
        String password = access.roles().password(DatabaseRoles.SUPERUSER);
        server.execute("alter role " + DatabaseRoles.SUPERUSER + " password " + ClusterAccess.literal(password));
        Files.writeString(rules, ACCESS_RULES);
        server.execute("select pg_reload_conf()");
    }

    /** A database as one of the roles. */
    public Database database(String name, String role) {
        return access.database(name, role);
    }

    /** The database of a kind as its owner. */
    public Database database(DatabaseRoles.Kind kind) {
        return database(kind.databaseName(), kind.owner());
    }

    public Database asSuperuser() {
        return access.asSuperuser();
    }

    ClusterAccess access() {
        return access;
    }

    public int port() {
        return postgres.getPort();
    }

    /** The process id of the server, from its own pid file. */
    public long pid() {
        try {
            return Long.parseLong(Files.readAllLines(dataDirectory().resolve("postmaster.pid"))
                    .getFirst());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path dataDirectory() {
        try (var connection = asSuperuser().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("show data_directory")) {
            rows.next();
            return Path.of(rows.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL could not be asked: " + e.getMessage(), e);
        }
    }

    /** Stops the server and waits for it. */
    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop: " + e.getMessage(), e);
        }
    }
}

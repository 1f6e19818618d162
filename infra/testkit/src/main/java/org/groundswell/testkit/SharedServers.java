package org.groundswell.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Runs one PostgreSQL and one Keycloak for the tests of all modules, so that a whole check starts them once.
 *
 * <p>{@code SharedServers FILE} writes the environment that {@link TestPostgres} and {@link TestKeycloak} look for into
 * FILE when both are ready, and stops them when it is told to end. Databases stay separate: every test creates its own.
 */
public final class SharedServers {

    private static final int SWEEP_SECONDS = 15;

    private SharedServers() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path file = Path.of(arguments[0]);
        PostgresCluster cluster = TestPostgres.startCluster();
        Path directory = Files.createTempDirectory("groundswell-keycloak-");
        KeycloakServer keycloak = KeycloakServer.start(
                TestKeycloak.settings(directory, FreePort.any(), cluster.database(DatabaseRoles.Kind.KEYCLOAK)));
        CountDownLatch end = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            keycloak.close();
                            cluster.close();
                            DirectoryTree.delete(directory);
                            end.countDown();
                        },
                        "stop-shared-servers"));
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        Files.writeString(
                draft,
                TestPostgres.PORT_VARIABLE + "=" + cluster.port() + "\n" + TestKeycloak.PORT_VARIABLE + "="
                        + keycloak.settings().port() + "\n");
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        while (!end.await(SWEEP_SECONDS, TimeUnit.SECONDS)) {
            dropDatabasesOfEndedProcesses(cluster.access());
        }
    }

    /** Keeps the disk from filling up: the tests of a whole check make hundreds of databases. */
    static void dropDatabasesOfEndedProcesses(ClusterAccess access) {
        for (String name : access.databases()) {
            String[] parts = name.split(TestPostgres.SEPARATOR);
            if (parts.length == 3 && ProcessHandle.of(Long.parseLong(parts[1])).isEmpty()) {
                access.asSuperuser().execute("drop database if exists " + name + " with (force)");
            }
        }
    }
}

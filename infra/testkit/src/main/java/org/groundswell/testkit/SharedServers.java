package org.groundswell.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CountDownLatch;

/**
 * Runs one PostgreSQL and one Keycloak for the tests of all modules, so that a whole check starts them once.
 *
 * <p>{@code SharedServers FILE} writes the environment that {@link TestPostgres} and {@link TestKeycloak} look for into
 * FILE when both are ready, and stops them when it is told to end. Databases stay separate: every test creates its own.
 */
public final class SharedServers {

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
        end.await();
    }
}

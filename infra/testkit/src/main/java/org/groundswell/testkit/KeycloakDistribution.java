package org.groundswell.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Keycloak's distribution, unpacked and prepared for PostgreSQL once per machine.
 *
 * <p>Preparing takes half a minute; the result is kept in {@link CacheDirectory} and used by every instance. A file lock
 * keeps two processes from preparing it at once.
 */
final class KeycloakDistribution {

    private static final String MAIN_CLASS = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";

    private KeycloakDistribution() {}

    /** The prepared home directory, which nothing may write to. */
    static Path prepared() {
        String version = version();
        Path cache = CacheDirectory.resolve("keycloak");
        Path home = cache.resolve("keycloak-" + version);
        Path ready = cache.resolve("keycloak-" + version + ".ready");
        try (var channel =
                        FileChannel.open(cache.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            if (lock.isValid() && !Files.exists(ready)) {
                DirectoryTree.delete(home);
                unpack(zip(version), cache);
                build(home);
                Files.createFile(ready);
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak could not be unpacked: " + e.getMessage(), e);
        }
    }

    /** Whether {@link #prepared} would answer at once. */
    static boolean isPrepared() {
        return Files.exists(CacheDirectory.resolve("keycloak").resolve("keycloak-" + version() + ".ready"));
    }

    private static String version() {
        return built("keycloak.version");
    }

    /** What the build wrote down. */
    private static String built(String name) {
        Properties properties = new Properties();
        try (InputStream stream = KeycloakDistribution.class.getResourceAsStream("/testkit.properties")) {
            properties.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty(name);
    }

    private static Path zip(String version) {
        String own = System.getenv("GROUNDSWELL_KEYCLOAK_ZIP");
        Path zip = own != null
                ? Path.of(own)
                : Path.of(built("maven.repository"))
                        .resolve("org/keycloak/keycloak-quarkus-dist")
                        .resolve(version)
                        .resolve("keycloak-quarkus-dist-" + version + ".zip");
        if (!Files.exists(zip)) {
            throw new IllegalStateException("Keycloak's distribution is not at " + zip
                    + ". Fetch it with: mvn dependency:get -Dtransitive=false"
                    + " -Dartifact=org.keycloak:keycloak-quarkus-dist:" + version + ":zip");
        }
        return zip;
    }

    private static void unpack(Path zip, Path into) throws IOException {
        try (var stream = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
                Path target = into.resolve(entry.getName()).normalize();
                if (!target.startsWith(into)) {
                    throw new IOException("The distribution holds a path outside itself: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(stream, target);
                }
            }
        }
    }

    /** Fixes the build-time options: PostgreSQL, one node, no management port. */
    private static void build(Path home) throws IOException {
        Path log = home.resolveSibling("build.log");
        Process process = new ProcessBuilder(
                        JavaProgram.path().toString(),
                        "-Dkc.home.dir=" + home,
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-cp",
                        home.resolve("lib/quarkus-run.jar").toString(),
                        MAIN_CLASS,
                        "build",
                        "--db=postgres",
                        "--cache=local")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException("its build failed:\n" + LogTail.of(log));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("its build was interrupted", e);
        }
    }
}

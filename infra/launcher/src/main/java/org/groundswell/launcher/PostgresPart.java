package org.groundswell.launcher;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Map;
import org.groundswell.testkit.Database;
import org.groundswell.testkit.DatabaseRoles;
import org.groundswell.testkit.PostgresCluster;
import org.jspecify.annotations.Nullable;

/** PostgreSQL on the installation's own data directory, durable. */
final class PostgresPart implements Part {

    private static final long MIB = 1 << 20;

    private final Settings settings;
    private final DatabaseRoles roles;
    private @Nullable PostgresCluster cluster;
    private @Nullable ProcessHandle process;

    PostgresPart(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.roles = DatabaseRoles.withPasswords(role -> secrets.get("database." + role));
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public String address() {
        return "127.0.0.1:" + settings.port(Port.POSTGRES);
    }

    @Override
    public void launch() {
        try {
            cluster = PostgresCluster.start(
                    new PostgresCluster.Settings(
                            settings.data().resolve("postgresql"),
                            settings.port(Port.POSTGRES),
                            log(),
                            // Tables grow from nothing here; for a minute, the usual, plans would know nothing of them.
                            Map.of(
                                    "shared_buffers", sharedBuffers() + "MB",
                                    // After each checkpoint every page that is touched is logged whole once more.
                                    "max_wal_size", "8GB",
                                    "checkpoint_timeout", "30min",
                                    "autovacuum_naptime", "10s",
                                    // What was erased must not lie on in a segment that waits to be used again.
                                    "wal_recycle", "off")),
                    roles);
            process = ProcessHandle.of(cluster.pid()).orElseThrow();
        } catch (RuntimeException e) {
            throw new LaunchException(
                    "PostgreSQL did not start: %s. Its log is %s".formatted(e.getMessage(), log()), e);
        }
    }

    /**
     * An eighth of the machine's memory, in MiB: Kafka, Keycloak and the services want theirs too. Where the tables of a rebuild do not fit,
     * whoever fills them writes out what others filled before.
     */
    private static long sharedBuffers() {
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return Math.clamp(machine.getTotalMemorySize() / MIB / 8, 128, 4096);
    }

    /** Does nothing: {@link #launch} has waited. */
    @Override
    public void awaitReady() {
        process();
    }

    @Override
    public ProcessHandle process() {
        if (process == null) {
            throw new IllegalStateException("PostgreSQL was not launched");
        }
        return process;
    }

    @Override
    public Path log() {
        return settings.log("postgresql");
    }

    @Override
    public void stop() {
        if (cluster != null && process().isAlive()) {
            cluster.close();
        }
    }

    /** A database as its owner. */
    Database database(DatabaseRoles.Kind kind) {
        return new Database(
                "jdbc:postgresql://" + address() + "/" + kind.databaseName(), kind.owner(), password(kind.owner()));
    }

    String password(String role) {
        return roles.password(role);
    }
}

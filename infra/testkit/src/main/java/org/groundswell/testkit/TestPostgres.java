package org.groundswell.testkit;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The PostgreSQL of a test JVM, started at first use and stopped with the JVM, or the one that {@link SharedServers}
 * already runs for the whole check. Durability is off: tests lose nothing by it.
 */
public final class TestPostgres {

    /** Names the port of a running cluster whose roles have {@link #PASSWORD}. */
    static final String PORT_VARIABLE = "GROUNDSWELL_TEST_POSTGRES_PORT";

    /** Guards nothing: the cluster listens on loopback, holds test data only and is deleted afterwards. */
    static final String PASSWORD = "for-tests-only";

    /** Between the kind of a test's database, the process that made it, and its number. */
    static final String SEPARATOR = "_";

    static final DatabaseRoles ROLES = DatabaseRoles.withPasswords(role -> PASSWORD);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final ClusterAccess access;

    private TestPostgres(ClusterAccess access) {
        this.access = access;
    }

    /** The one cluster of this JVM. */
    public static TestPostgres shared() {
        return Holder.SHARED;
    }

    /** An empty {@code events} database of the caller's own, as its owner. */
    public Database freshEvents() {
        return fresh(DatabaseRoles.Kind.EVENTS);
    }

    /** An empty {@code views} database of the caller's own, as the projector, which owns it. */
    public Database freshViews() {
        return fresh(DatabaseRoles.Kind.VIEWS);
    }

    /** An empty {@code web} database of the caller's own, as its owner. */
    public Database freshWeb() {
        return fresh(DatabaseRoles.Kind.WEB);
    }

    /** A views database as the reading role, which row-level security binds. */
    public Database asReader(Database views) {
        return views.as(DatabaseRoles.READER, PASSWORD);
    }

    /** Any database of this cluster as its superuser, whom nothing binds: for looking, and for planting faults. */
    public Database asSuperuser(Database database) {
        return database.as(DatabaseRoles.SUPERUSER, PASSWORD);
    }

    Database fresh(DatabaseRoles.Kind kind) {
        String name =
                kind.databaseName() + SEPARATOR + ProcessHandle.current().pid() + SEPARATOR + NUMBER.incrementAndGet();
        return access.createDatabase(kind, name);
    }

    static PostgresCluster startCluster() {
        return PostgresCluster.start(
                new PostgresCluster.Settings(
                        null,
                        0,
                        null,
                        Map.of(
                                "fsync", "off",
                                "synchronous_commit", "off",
                                "full_page_writes", "off",
                                "max_connections", "300")),
                ROLES);
    }

    private static final class Holder {
        static final TestPostgres SHARED = find();

        private static TestPostgres find() {
            String port = System.getenv(PORT_VARIABLE);
            return new TestPostgres(
                    port == null ? startCluster().access() : new ClusterAccess(Integer.parseInt(port), ROLES));
        }
    }
}

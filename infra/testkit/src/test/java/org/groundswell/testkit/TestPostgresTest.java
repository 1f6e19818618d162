package org.groundswell.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestPostgresTest {

    private final TestPostgres postgres = TestPostgres.shared();

    private static String ask(Database database, String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Test
    void every_call_gives_an_empty_database_of_its_own() throws SQLException {
        Database first = postgres.freshEvents();
        first.execute("create table thing (id int)");
        Database second = postgres.freshEvents();

        assertThat(ask(second, "select to_regclass('thing')")).isNull();
        assertThat(ask(first, "show server_version")).startsWith("18.");
    }

    @Test
    void the_reader_owns_nothing_and_cannot_pass_row_level_security() throws SQLException {
        Database views = postgres.freshViews();
        Database reader = postgres.asReader(views);
        views.execute("create table view_thing (programme text)");
        views.execute("insert into view_thing values ('a'), ('b')");
        views.execute("alter table view_thing enable row level security");
        views.execute(
                "create policy own on view_thing using (programme = current_setting('groundswell.person', true))");

        assertThatThrownBy(() -> ask(reader, "select count(*) from view_thing")).hasMessageContaining("denied");
        views.execute("grant select on view_thing to groundswell_reader");
        assertThat(ask(reader, "select count(*) from view_thing")).isEqualTo("0");
        assertThat(ask(views, "select count(*) from view_thing")).isEqualTo("2");
        assertThatThrownBy(() -> reader.execute("create table mine (id int)")).hasMessageContaining("denied");
        assertThat(ask(reader, "select rolsuper or rolbypassrls or rolcreaterole from pg_roles where rolname = user"))
                .isEqualTo("f");
    }

    @Test
    void a_role_cannot_enter_a_database_that_is_not_its_own() {
        Database events = postgres.freshEvents();
        Database web = postgres.freshWeb();

        assertThatThrownBy(postgres.asReader(events)::connect).hasMessageContaining("permission denied");
        assertThatThrownBy(events.as(web.user(), web.password())::connect).hasMessageContaining("permission denied");
        assertThatThrownBy(events.as(events.user(), "wrong")::connect).hasMessageContaining("password");
    }

    @Test
    void databases_of_ended_processes_are_dropped_and_those_of_living_ones_stay(@TempDir Path directory) {
        var settings = new PostgresCluster.Settings(directory.resolve("data"), 0, null, Map.of("fsync", "off"));
        String living = "events_" + ProcessHandle.current().pid() + "_1";
        String ended = "events_" + Integer.MAX_VALUE + "_1";
        try (var cluster = PostgresCluster.start(settings, TestPostgres.ROLES)) {
            cluster.access().createDatabase(DatabaseRoles.Kind.EVENTS, living);
            cluster.access().createDatabase(DatabaseRoles.Kind.EVENTS, ended);

            SharedServers.dropDatabasesOfEndedProcesses(cluster.access());

            assertThat(cluster.access().databases())
                    .contains("postgres", "events", living)
                    .doesNotContain(ended);
        }
    }

    @Test
    void what_a_cluster_has_committed_is_on_the_disk_unless_told_otherwise(@TempDir Path directory)
            throws SQLException {
        var settings = new PostgresCluster.Settings(directory.resolve("data"), 0, null, Map.of());
        try (var cluster = PostgresCluster.start(settings, TestPostgres.ROLES)) {
            Database events = cluster.database(DatabaseRoles.Kind.EVENTS);
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                assertThat(ask(events, "show " + setting)).as(setting).isEqualTo("on");
            }
        }
        assertThat(ask(postgres.freshEvents(), "show fsync"))
                .as("tests give durability away")
                .isEqualTo("off");
    }

    @Test
    void a_cluster_keeps_its_data_and_asks_for_a_password_after_a_restart(@TempDir Path directory) throws SQLException {
        var settings = new PostgresCluster.Settings(directory.resolve("data"), 0, null, Map.of("fsync", "off"));
        try (var cluster = PostgresCluster.start(settings, TestPostgres.ROLES)) {
            cluster.database(DatabaseRoles.Kind.EVENTS).execute("create table kept as select 42 as answer");
        }
        try (var cluster = PostgresCluster.start(settings, TestPostgres.ROLES)) {
            assertThat(ask(cluster.database(DatabaseRoles.Kind.EVENTS), "select answer from kept"))
                    .isEqualTo("42");
            assertThatThrownBy(cluster.asSuperuser().as("postgres", "")::connect)
                    .hasMessageContaining("password");
            assertThat(ProcessHandle.of(cluster.pid())).isPresent();
        }
    }
}

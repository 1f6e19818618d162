package org.groundswell.command.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.groundswell.command.platform.testing.Programmes;
import org.groundswell.command.platform.testing.RunningService;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.testkit.Database;
import org.groundswell.testkit.TestPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database itself refuses, whatever the application asks. */
class StoreGuardsTest {

    private static final String INSERT = """
            insert into domain_event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp, payload_type,
                                      payload_revision, payload, meta_data)
            values (gen_random_uuid()::text, '%s', %d, 'programme', now(), 'programme.ProgrammeCreated', '1', '{}', '{}')
            """;

    private final Database database = RunningService.shared().database();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update domain_event set payload = '{}'",
                "update domain_event set recorded_at = now() where false",
                "delete from domain_event",
                "truncate domain_event",
                "truncate ledger_head cascade",
                "delete from ledger_head"
            })
    void what_is_stored_stays(String statement) {
        insert(Programmes.fresh(), 0);
        assertThatThrownBy(() -> database.execute(statement)).hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"update domain_event set payload = '{}'", "delete from domain_event", "truncate domain_event"})
    void even_a_superuser_meets_the_trigger(String statement) {
        insert(Programmes.fresh(), 0);
        Database superuser = TestPostgres.shared().asSuperuser(database);
        assertThatThrownBy(() -> superuser.execute(statement)).hasMessageContaining("is written once");
    }

    @Test
    void an_aggregate_without_a_ledger_is_refused() {
        assertThatThrownBy(() -> database.execute(INSERT.formatted("nowhere", 0)))
                .hasMessageContaining("names no ledger");
        assertThatThrownBy(() -> database.execute(INSERT.formatted("/programme/x", 0)))
                .hasMessageContaining("names no ledger");
    }

    /** A notice within the appending transaction would queue all commits behind one lock. */
    @Test
    void appending_notifies_nobody() throws SQLException {
        String notifying =
                "select count(*) from pg_proc where pronamespace = 'public'::regnamespace and prosrc ~* 'notify'";
        assertThat(one(notifying)).isEqualTo("0");
        Database planted = TestPostgres.shared().freshEvents();
        planted.execute(
                "create function tell() returns trigger language plpgsql as $$ begin notify news; return new; end $$");
        assertThat(one(planted, notifying)).isEqualTo("1");
    }

    @Test
    void entries_cannot_be_chosen() throws SQLException {
        LedgerId ledger = Programmes.fresh();
        insert(ledger, 0);
        database.execute("""
                insert into domain_event (ledger, entry, recorded_at, event_identifier, aggregate_identifier, sequence_number,
                                          type, time_stamp, payload_type, payload_revision, payload, meta_data)
                values ('p-elsewhere', 77, '2001-01-01', gen_random_uuid()::text, '%s/programme/x', 1, 'programme', now(),
                        'programme.ProgrammeRenamed', '1', '{}', '{}')
                """.formatted(ledger));
        assertThat(one("select ledger || ' ' || entry from domain_event where entry = 2 and ledger = '" + ledger + "'"))
                .isEqualTo(ledger + " 2");
    }

    @Test
    void a_demonstration_may_carry_a_simulated_clock_which_never_goes_back() throws SQLException {
        LedgerId ledger = new LedgerId("p-demo-clock");
        simulated("2025-03-01T00:00:00Z", ledger, 0);
        simulated("2025-02-01T00:00:00Z", ledger, 1);
        simulated("2025-04-01T00:00:00Z", ledger, 2);
        assertThat(one("select string_agg(to_char(recorded_at at time zone 'UTC', 'MM-DD'), ' ' order by entry)"
                        + " from domain_event where ledger = '" + ledger + "'"))
                .isEqualTo("03-01 03-01 04-01");
    }

    @Test
    void no_other_ledger_may_carry_a_simulated_clock() {
        LedgerId ledger = Programmes.fresh();
        assertThatThrownBy(() -> simulated("2025-03-01T00:00:00Z", ledger, 0))
                .hasMessageContaining("may not carry a simulated clock");
    }

    @Test
    void every_entry_is_recorded_at_the_databases_own_time_with_a_salt_of_its_own() throws SQLException {
        LedgerId ledger = Programmes.fresh();
        insert(ledger, 0);
        insert(ledger, 1);
        assertThat(one("select count(distinct salt) || ' ' || min(length(salt)) from domain_event where ledger = '"
                        + ledger + "'"))
                .isEqualTo("2 16");
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select max(recorded_at), clock_timestamp() from domain_event where ledger = '" + ledger
                                + "'")) {
            row.next();
            Instant recorded = row.getObject(1, OffsetDateTime.class).toInstant();
            Instant now = row.getObject(2, OffsetDateTime.class).toInstant();
            assertThat(recorded).isBetween(now.minusSeconds(30), now);
        }
    }

    private void insert(LedgerId ledger, long sequence) {
        database.execute(INSERT.formatted(ledger + "/programme/x", sequence));
    }

    private void simulated(String moment, LedgerId ledger, long sequence) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('groundswell.demo_clock', '" + moment + "', true)");
            statement.execute(INSERT.formatted(ledger + "/programme/x", sequence));
            connection.commit();
        }
    }

    private String one(String sql) throws SQLException {
        return one(database, sql);
    }

    private static String one(Database asked, String sql) throws SQLException {
        try (Connection connection = asked.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}

package org.groundswell.query.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.Grant;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.query.platform.intake.Views;
import org.groundswell.query.platform.testing.Ledgers;
import org.groundswell.query.platform.testing.QueryService;
import org.groundswell.query.platform.testing.Stories;
import org.groundswell.query.platform.testing.Tally;
import org.groundswell.testkit.Database;
import org.groundswell.testkit.TestPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Row-level security as the reading role itself meets it. */
class RowLevelSecurityTest {

    private static final String UNGUARDED = """
            select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and n.nspname in ('public', 'rebuild') and c.relname like 'view\\_%'
              and (not c.relrowsecurity or not exists (select from pg_policy p where p.polrelid = c.oid))
            order by 1
            """;

    private static QueryService service;
    private static Database reader;
    private static int one;
    private static int two;

    @BeforeAll
    static void start() {
        Ledgers ledgers = new Ledgers();
        LedgerId first = Stories.programme(ledgers, "p-one", "maya");
        LedgerId second = Stories.programme(ledgers, "p-two", "mona");
        Stories.grant(ledgers, second, "both", new Grant(Role.AUDITOR, null, null));
        Stories.grant(ledgers, first, "both", new Grant(Role.AUDITOR, null, null));
        Stories.grant(ledgers, first, "gone", new Grant(Role.AUDITOR, null, null));
        Stories.revoke(ledgers, first, "gone", new Grant(Role.AUDITOR, null, null));
        service = QueryService.on(ledgers).with(new Tally()).readers(1).start();
        service.fold();
        one = service.number("p-one");
        two = service.number("p-two");
        reader = TestPostgres.shared().asReader(service.views());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void without_a_person_no_table_shows_a_row() throws SQLException {
        List<String> tables = new ArrayList<>(List.of("intake_progress", "intake_ledger"));
        service.bean(Views.class).all().forEach(view -> view.tables().forEach(table -> tables.add(table.name())));
        try (Connection connection = reader.connect()) {
            for (String table : tables) {
                String column = table.startsWith("intake_") ? "ledger" : "ledger, from_entry";
                assertThat(rows(connection, "select " + column + " from " + table))
                        .as(table)
                        .isEmpty();
            }
        }
    }

    @Test
    void each_person_sees_their_own_ledgers_only() {
        assertThat(ledgersOf("maya")).containsExactly(one);
        assertThat(ledgersOf("mona")).containsExactly(two);
        assertThat(ledgersOf("both")).containsExactlyInAnyOrder(one, two);
        assertThat(ledgersOf("gone")).isEmpty();
        assertThat(ledgersOf("stranger")).isEmpty();
        assertThat(ledgersOf("' or true --")).isEmpty();
    }

    @Test
    void persons_taking_turns_on_one_pooled_connection_never_see_each_others_rows() {
        for (int i = 0; i < 20; i++) {
            assertThat(ledgersOf("maya")).containsExactly(one);
            assertThat(ledgersOf("stranger")).isEmpty();
            assertThatThrownBy(() -> service.bean(PersonalReads.class).read(caller("mona"), jdbc -> {
                        throw new IllegalStateException("a reader that fails half-way");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(ledgersOf("mona")).containsExactly(two);
        }
    }

    @Test
    void an_administrator_sees_who_belongs_and_no_figures() {
        Caller ada = new Caller(new PersonId("ada"), Set.of(Role.ADMINISTRATOR), Instant.MAX);
        List<Integer> members = service.bean(PersonalReads.class)
                .read(
                        ada,
                        jdbc -> jdbc.sql("select distinct ledger from view_membership")
                                .query(Integer.class)
                                .list());
        List<String> tallies = service.bean(PersonalReads.class)
                .read(
                        ada,
                        jdbc -> jdbc.sql("select person from view_tally")
                                .query(String.class)
                                .list());

        assertThat(members).containsExactlyInAnyOrder(one, two);
        assertThat(tallies).isEmpty();
    }

    @Test
    void the_reading_role_cannot_write_and_cannot_lift_its_bounds() throws SQLException {
        try (Connection connection = reader.connect()) {
            for (String sql : List.of(
                    "insert into view_tally (ledger, person, from_entry) values (1, 'x', 1)",
                    "update view_tally set grants = 9",
                    "delete from view_tally",
                    "truncate view_tally",
                    "alter table view_tally disable row level security",
                    "select * from rebuild.view_tally",
                    "select * from intake_version",
                    "insert into intake_ledger (ledger) values ('p-mine')",
                    "create table mine (x int)",
                    "set role " + service.views().user())) {
                assertThatThrownBy(() -> rows(connection, sql)).as(sql).isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void every_view_table_has_a_policy_and_one_without_is_found() throws SQLException {
        try (Connection owner = service.views().connect()) {
            assertThat(rows(owner, UNGUARDED)).isEmpty();

            service.views().execute("create table view_forgotten (ledger integer)");
            assertThat(rows(owner, UNGUARDED)).containsExactly("public.view_forgotten");

            service.views().execute("alter table view_forgotten enable row level security");
            assertThat(rows(owner, UNGUARDED)).containsExactly("public.view_forgotten");
        } finally {
            service.views().execute("drop table if exists view_forgotten");
        }
    }

    private static List<Integer> ledgersOf(String person) {
        List<Integer> ledgers = service.bean(PersonalReads.class)
                .read(
                        caller(person),
                        jdbc -> jdbc.sql("select distinct ledger from view_ledger_entry")
                                .query(Integer.class)
                                .list());
        return ledgers == null ? List.of() : ledgers;
    }

    private static Caller caller(String person) {
        return new Caller(new PersonId(person), Set.of(Role.AUDITOR), Instant.MAX);
    }

    private static List<String> rows(Connection connection, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            if (statement.execute(sql)) {
                ResultSet results = statement.getResultSet();
                while (results.next()) {
                    rows.add(results.getString(1));
                }
            }
        }
        return rows;
    }
}

package org.groundswell.query.platform.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.groundswell.query.platform.operations.Operations;
import org.groundswell.query.platform.testing.Eventually;
import org.groundswell.query.platform.testing.QueryService;
import org.groundswell.query.platform.testing.Stories;
import org.junit.jupiter.api.Test;

/** Tables built anew take the place of those that served. */
class SwapTest extends RebuildCase {

    @Test
    void a_rebuild_cut_off_before_its_swap_goes_on_with_the_tables_it_has_indexed() throws SQLException {
        Map<String, Map<String, String>> truth;
        try (Connection reader = views.connect()) {
            try (QueryService service = start(100)) {
                service.fold();
                truth = service.bean(Operations.class).digests();
                reader.setAutoCommit(false);
                reader.createStatement().execute("lock table intake_gate in access share mode");
                service.post(ADA, "/api/v1/operations/rebuild?view=tally");
                Eventually.holds("its tables are indexed", () -> isIndexed("rebuild.view_tally"));
                Stories.rename(ledgers, one, "While it waits");
            }
            reader.rollback();
        }
        try (QueryService service = start(100)) {
            awaitSwapped(service, "tally");
            assertThat(service.bean(Operations.class).digests().get("ledger_entry"))
                    .isEqualTo(truth.get("ledger_entry"));
            service.fold();
            Map<String, Map<String, String>> now =
                    service.bean(Operations.class).digests();
            assertThat(isIndexed("public.view_tally")).isTrue();
            rebuild(service, "tally");
            assertThat(service.bean(Operations.class).digests()).isEqualTo(now);
        }
    }

    @Test
    void no_reader_waits_while_the_tables_that_served_are_vacuumed() throws SQLException {
        try (QueryService service = start(100);
                Connection vacuum = views.connect()) {
            service.fold();
            vacuum.setAutoCommit(false);
            // the lock that a vacuum holds
            vacuum.createStatement().execute("lock table view_tally in share update exclusive mode");
            service.post(ADA, "/api/v1/operations/rebuild?view=tally");
            Eventually.holds(
                    "the swap waits", () -> locks("relation = 'public.view_tally'::regclass and not granted") > 0);
            assertThat(locks("relation = 'intake_gate'::regclass and mode = 'AccessExclusiveLock'"))
                    .as("readers shut out meanwhile")
                    .isZero();
            reads(service);
            vacuum.rollback();
            awaitSwapped(service, "tally");
        }
    }

    @Test
    void tables_built_anew_are_swept_again_once_they_serve() throws SQLException {
        try (QueryService service = start(10)) {
            service.fold();
            rebuild(service, tally.name());
            try (Connection connection = service.views().connect();
                    PreparedStatement unswept = connection.prepareStatement(
                            "select count(*) from pg_class where array_to_string(reloptions, ' ') like '%autovacuum_enabled%'")) {
                assertThat(count(unswept)).isZero();
            }
        }
    }

    private int locks(String which) {
        try (Connection connection = views.connect();
                PreparedStatement held = connection.prepareStatement(
                        "select count(*) from pg_locks where database is not null and " + which)) {
            return count(held);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private boolean isIndexed(String table) {
        try (Connection connection = views.connect();
                PreparedStatement select = connection.prepareStatement(
                        "select exists (select 1 from pg_index where indrelid = to_regclass(?) and indisprimary)")) {
            select.setString(1, table);
            try (ResultSet found = select.executeQuery()) {
                return found.next() && found.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}

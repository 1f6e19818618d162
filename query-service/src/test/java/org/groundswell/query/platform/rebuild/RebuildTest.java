package org.groundswell.query.platform.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.groundswell.domain.access.Grant;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.probe.Probe;
import org.groundswell.query.platform.intake.ProgressStore;
import org.groundswell.query.platform.intake.View;
import org.groundswell.query.platform.intake.Views;
import org.groundswell.query.platform.intake.WayForReaders;
import org.groundswell.query.platform.operations.Operations;
import org.groundswell.query.platform.store.Lane;
import org.groundswell.query.platform.testing.Eventually;
import org.groundswell.query.platform.testing.Ledgers;
import org.groundswell.query.platform.testing.QueryService;
import org.groundswell.query.platform.testing.Stories;
import org.groundswell.query.platform.testing.Tally;
import org.groundswell.query.platform.testing.TestIssuer;
import org.groundswell.testkit.Database;
import org.groundswell.testkit.TestPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RebuildTest {

    private static final String ADA = TestIssuer.shared().token("ada", "administrator");
    private static final String MAYA = TestIssuer.shared().token("maya", "programme-manager");

    /** They last longer than the rebuild of a small view. */
    private static final int MANY_READS = 200;

    private final Ledgers ledgers = new Ledgers();
    private final Tally tally = new Tally();
    private final Database views = TestPostgres.shared().freshViews();
    private LedgerId one;

    @BeforeEach
    void tell() {
        one = Stories.programme(ledgers, "p-one", "maya");
        LedgerId two = Stories.programme(ledgers, "p-two", "mona");
        for (int i = 0; i < 40; i++) {
            Stories.rename(ledgers, one, "One " + i);
            Stories.grant(ledgers, two, "aude", new Grant(Role.AUDITOR, null, null));
        }
    }

    @Test
    void every_view_rebuilt_in_other_batches_has_equal_digests() {
        Map<String, Map<String, String>> before;
        try (QueryService service = start(2000)) {
            service.fold();
            before = service.bean(Operations.class).digests();
        }
        try (QueryService service = start(7)) {
            for (var view : service.bean(Views.class).all()) {
                rebuild(service, view.name());
            }
            assertThat(service.bean(Operations.class).digests()).isEqualTo(before);
            assertThat(service.get(MAYA, "/api/v1/programmes/p-one/probe").statusCode())
                    .isEqualTo(200);
            Stories.rename(ledgers, one, "After the swap");
            service.fold();
            assertThat(service.read(MAYA, "/api/v1/programmes/p-one/probe")
                            .path("data")
                            .asLong())
                    .isEqualTo(43);
        }
    }

    @Test
    void several_views_are_rebuilt_in_one_pass_and_where_one_cannot_none_is_begun() {
        try (QueryService service = start(7)) {
            service.fold();
            Map<String, Map<String, String>> truth =
                    service.bean(Operations.class).digests();
            service.views()
                    .execute(
                            "update view_tally set grants = grants + 1 where ledger = (select number from intake_ledger where ledger = 'p-two')");
            int asked = ledgers.asked();
            rebuild(service, "tally");
            int alone = ledgers.asked() - asked;
            String all =
                    service.bean(Views.class).all().stream().map(View::name).collect(Collectors.joining("&view="));

            asked = ledgers.asked();
            assertThat(service.post(ADA, "/api/v1/operations/rebuild?view=" + all)
                            .statusCode())
                    .isEqualTo(202);
            service.bean(Views.class).all().forEach(view -> awaitSwapped(service, view.name()));
            assertThat(ledgers.asked() - asked).as("questions to the feed").isLessThanOrEqualTo(alone);
            assertThat(service.bean(Operations.class).digests()).isEqualTo(truth);

            ledgers.setDown(true);
            service.post(ADA, "/api/v1/operations/rebuild?view=tally");
            assertThat(service.post(ADA, "/api/v1/operations/rebuild?view=" + all)
                            .statusCode())
                    .isEqualTo(409);
            assertThat(state(service, "ledger_entry")).isEqualTo(RebuildStore.State.SWAPPED);
            ledgers.setDown(false);
            awaitSwapped(service, "tally");
        }
    }

    @Test
    void rows_that_were_wrong_are_right_after_a_rebuild_and_the_digest_had_told() {
        try (QueryService service = start(100)) {
            service.fold();
            Map<String, Map<String, String>> truth =
                    service.bean(Operations.class).digests();

            service.views()
                    .execute(
                            "update view_tally set grants = grants + 1 where ledger = (select number from intake_ledger where ledger = 'p-two')");
            assertThat(service.bean(Operations.class).digests().get("tally").get("p-two"))
                    .isNotEqualTo(truth.get("tally").get("p-two"));

            rebuild(service, "tally");
            assertThat(service.bean(Operations.class).digests()).isEqualTo(truth);
        }
    }

    @Test
    void old_rows_serve_while_a_rebuild_waits_and_a_restart_takes_it_up() {
        Map<String, Map<String, String>> truth;
        try (QueryService service = start(10)) {
            service.fold();
            truth = service.bean(Operations.class).digests();
            ledgers.setDown(true);
            assertThat(service.post(ADA, "/api/v1/operations/rebuild?view=ledger_entry")
                            .statusCode())
                    .isEqualTo(202);
            HttpResponse<String> again = service.post(ADA, "/api/v1/operations/rebuild?view=ledger_entry");
            assertThat(again.statusCode()).isEqualTo(409);
            assertThat(service.read(MAYA, "/api/v1/programmes/p-one/probe")
                            .path("data")
                            .asLong())
                    .isEqualTo(42);
        }
        ledgers.setDown(false);
        try (QueryService service = start(10)) {
            awaitSwapped(service, "ledger_entry");
            assertThat(service.bean(Operations.class).digests()).isEqualTo(truth);
        }
    }

    @Test
    void a_rebuild_of_all_views_cut_off_within_a_ledger_goes_on_from_there() {
        Map<String, Map<String, String>> truth;
        String all;
        try (QueryService service = start(10)) {
            service.fold();
            truth = service.bean(Operations.class).digests();
            all = service.bean(Views.class).all().stream().map(View::name).collect(Collectors.joining("&view="));
            ledgers.setDownAfter(3);
            service.post(ADA, "/api/v1/operations/rebuild?view=" + all);
            Eventually.holds("it has begun", () -> built(service, "tally") > 0);
        }
        ledgers.setDownAfter(Integer.MAX_VALUE);
        ledgers.setDown(false);
        int asked = ledgers.asked();
        try (QueryService service = start(10)) {
            service.bean(Views.class).all().forEach(view -> awaitSwapped(service, view.name()));
            assertThat(service.bean(Operations.class).digests()).isEqualTo(truth);
            assertThat(ledgers.asked() - asked).as("pages of ten").isBetween(1, 12);
        }
    }

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
    void a_rebuild_makes_way_for_whoever_reads() {
        try (QueryService service = start(100)) {
            service.fold();
            reads(service);
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch end = new CountDownLatch(1);
            WayForReaders way = service.bean(WayForReaders.class);
            Thread.ofPlatform()
                    .daemon()
                    .start(() -> way.behind(() -> {
                        begun.countDown();
                        await(end);
                    }));
            await(begun);
            service.post(ADA, "/api/v1/operations/rebuild?view=tally");
            for (int i = 0; i < MANY_READS; i++) {
                reads(service);
                assertThat(built(service, "tally"))
                        .as("while somebody reads and another piece is under way")
                        .isZero();
            }
            end.countDown();
            awaitSwapped(service, "tally");
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

    private int locks(String which) {
        try (Connection connection = views.connect();
                PreparedStatement held = connection.prepareStatement(
                        "select count(*) from pg_locks where database is not null and " + which)) {
            return count(held);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void reads(QueryService service) {
        service.read(MAYA, "/api/v1/programmes/p-one/probe");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long built(QueryService service, String view) {
        return service.bean(ProgressStore.class).all(Lane.NEXT).stream()
                .filter(progress -> progress.view().equals(view))
                .mapToLong(ProgressStore.Progress::entry)
                .sum();
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

    @Test
    void a_rebuild_that_meets_a_poison_event_stops_and_leaves_the_old_rows() {
        try (QueryService service = start(10)) {
            service.fold();
            Map<String, Map<String, String>> truth =
                    service.bean(Operations.class).digests();
            tally.plant(Tally.Bug.THROWS);
            service.post(ADA, "/api/v1/operations/rebuild?view=tally");

            Eventually.holds("the rebuild stops", () -> state(service, "tally") == RebuildStore.State.STOPPED);
            assertThat(service.bean(RebuildStore.class)
                            .of("tally")
                            .orElseThrow()
                            .reason())
                    .contains("p-one fails at entry 3");
            assertThat(service.bean(Operations.class).digests()).isEqualTo(truth);

            tally.plant(Tally.Bug.NONE);
            rebuild(service, "tally");
            assertThat(service.bean(Operations.class).digests()).isEqualTo(truth);
        }
    }

    @Test
    void a_view_of_another_version_is_folded_anew_at_start() {
        try (QueryService service = start(10)) {
            service.fold();
            service.views().execute("update intake_version set version = 0 where view = 'tally'");
            service.views().execute("alter table view_tally rename column note to remark");
        }
        try (QueryService service = start(10)) {
            service.fold();
            assertThat(service.bean(Operations.class).digests().get("tally")).containsOnlyKeys("p-one", "p-two");
        }
    }

    @Test
    void what_no_view_declares_any_more_is_dropped_with_the_words_in_it() throws SQLException {
        try (QueryService service = start(10)) {
            service.views().execute("create table public.view_tally_before as select 'Somebody said' as words");
            service.views().execute("create table rebuild.view_tally_before as select 'Somebody said' as words");
        }
        try (QueryService service = start(10);
                Connection connection = service.views().connect();
                PreparedStatement left = connection.prepareStatement(
                        "select count(*) from pg_tables where tablename = 'view_tally_before'")) {
            assertThat(count(left)).isZero();
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

    private static int count(PreparedStatement counting) throws SQLException {
        try (ResultSet rows = counting.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private QueryService start(int page) {
        return QueryService.on(ledgers)
                .with(tally, new Probe())
                .views(views)
                .set("--groundswell.intake.feed-page=" + page)
                .start();
    }

    private static void rebuild(QueryService service, String view) {
        assertThat(service.post(ADA, "/api/v1/operations/rebuild?view=" + view).statusCode())
                .isEqualTo(202);
        awaitSwapped(service, view);
    }

    private static void awaitSwapped(QueryService service, String view) {
        Eventually.holds(view + " is swapped in", () -> state(service, view) == RebuildStore.State.SWAPPED);
    }

    private static RebuildStore.State state(QueryService service, String view) {
        return service.bean(RebuildStore.class).of(view).orElseThrow().state();
    }
}

package org.groundswell.query.platform.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.groundswell.query.platform.intake.ProgressStore;
import org.groundswell.query.platform.intake.View;
import org.groundswell.query.platform.intake.Views;
import org.groundswell.query.platform.intake.WayForReaders;
import org.groundswell.query.platform.operations.Operations;
import org.groundswell.query.platform.store.Lane;
import org.groundswell.query.platform.testing.Eventually;
import org.groundswell.query.platform.testing.QueryService;
import org.groundswell.query.platform.testing.Stories;
import org.groundswell.query.platform.testing.Tally;
import org.junit.jupiter.api.Test;

class RebuildTest extends RebuildCase {

    /** They last longer than the rebuild of a small view. */
    private static final int MANY_READS = 200;

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
}

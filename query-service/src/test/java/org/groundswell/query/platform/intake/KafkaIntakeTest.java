package org.groundswell.query.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.query.platform.operations.Operations;
import org.groundswell.query.platform.operations.OperationsReport;
import org.groundswell.query.platform.store.Lane;
import org.groundswell.query.platform.testing.Eventually;
import org.groundswell.query.platform.testing.Ledgers;
import org.groundswell.query.platform.testing.QueryService;
import org.groundswell.query.platform.testing.Stories;
import org.groundswell.query.platform.testing.Tally;
import org.groundswell.query.platform.testing.TestRelay;
import org.groundswell.testkit.Database;
import org.groundswell.testkit.TestKafka;
import org.groundswell.testkit.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** The whole way from a topic to the views, with everything that may befall it. */
class KafkaIntakeTest {

    private final Ledgers ledgers = new Ledgers();
    private final Tally tally = new Tally();
    private final Database views = TestPostgres.shared().freshViews();
    private LedgerId one;
    private LedgerId two;
    private TestRelay relay;

    @BeforeEach
    void begin(TestInfo test) {
        relay = new TestRelay("intake-" + test.getDisplayName().replaceAll("[^a-z]", "-"));
        one = Stories.programme(ledgers, "p-one", "maya");
        two = Stories.programme(ledgers, "p-two", "mona");
        for (int i = 0; i < 50; i++) {
            Stories.rename(ledgers, one, "One " + i);
            Stories.rename(ledgers, two, "Two " + i);
        }
    }

    @AfterEach
    void end() {
        relay.close();
    }

    @Test
    void entries_reach_the_views_exactly_once_whatever_is_repeated() {
        try (QueryService service = start()) {
            List<LedgerEntry> doubled = new ArrayList<>();
            for (LedgerEntry entry : ledgers.of(one)) {
                doubled.addAll(Collections.nCopies(2, entry));
            }
            ledgers.setDown(true);
            relay.publish(doubled);
            relay.publish(ledgers.of(one));
            relay.publishRubbish("p-one");
            relay.publishRubbish("no ledger at all");
            relay.publish(ledgers.of(two));

            awaitReached(service, 52);
            assertThat(service.bean(IntakeBoard.class).stops()).isEmpty();
        }
    }

    @Test
    void a_missing_entry_stops_its_ledger_until_it_is_fetched() {
        try (QueryService service = start()) {
            relay.publish(ledgers.of(one).subList(0, 10));
            Eventually.holds("ten are folded", () -> reached(service, one) >= 10);
            ledgers.setDown(true);
            Eventually.holds(
                    "the feed is known to be down",
                    () -> service.bean(IntakeBoard.class).feed().failure() != null);
            long stoppedAt = reached(service, one);
            Stories.rename(ledgers, one, "Lost on the way");
            Stories.rename(ledgers, one, "Arrived");
            relay.publish(ledgers.of(one).subList(53, 54));

            Eventually.holds("the stop is shown", () -> {
                OperationsReport report = service.bean(Operations.class).report();
                return report.ledgers().stream().anyMatch(row -> row.stopped() != null);
            });
            assertThat(reached(service, one)).isEqualTo(stoppedAt);

            ledgers.setDown(false);
            Eventually.holds("the ledger goes on", () -> reached(service, one) == 54);
            Eventually.holds(
                    "the stop is over",
                    () -> service.bean(IntakeBoard.class).stops().isEmpty());
        }
    }

    @Test
    void a_restart_goes_on_from_stored_progress() {
        try (QueryService service = start()) {
            relay.publish(ledgers.of(one));
            relay.publish(ledgers.of(two));
            awaitReached(service, 52);
        }
        relay.publish(ledgers.of(one)); // the relay died after the acknowledgement and before its cursor
        Stories.rename(ledgers, one, "While the service was down");
        relay.publish(ledgers.of(one).subList(52, 53));
        try (QueryService service = start()) {
            Eventually.holds("the new entry is folded", () -> reached(service, one) == 53);
            assertThat(service.bean(ProgressStore.class).of(Lane.LIVE, one).values())
                    .allMatch(progress -> progress.parked() == null);
        }
    }

    @Test
    void entries_that_no_topic_ever_brings_are_fetched() {
        try (QueryService service = start()) {
            awaitReached(service, 52);
        }
    }

    @Test
    void a_topic_deleted_and_filled_again_gives_equal_digests() {
        Map<String, Map<String, String>> before;
        try (QueryService service = start()) {
            relay.publish(ledgers.of(one));
            relay.publish(ledgers.of(two));
            awaitReached(service, 52);
            before = service.bean(Operations.class).digests();

            TestKafka.shared().deleteTopic(relay.topic());
            Eventually.holds("the topic can be made again", this::createdAgain);
            Random random = new Random(7);
            List<LedgerEntry> first = new ArrayList<>(ledgers.of(one));
            List<LedgerEntry> second = new ArrayList<>(ledgers.of(two));
            while (!first.isEmpty() || !second.isEmpty()) {
                List<LedgerEntry> next =
                        second.isEmpty() || (!first.isEmpty() && random.nextBoolean()) ? first : second;
                relay.publish(List.of(next.removeFirst()));
            }
            assertThat(service.bean(Operations.class).digests()).isEqualTo(before);
        }
        Database anew = TestPostgres.shared().freshViews();
        ledgers.setDown(true);
        try (QueryService service = setup(anew, "refilled").start()) {
            awaitReached(service, 52);
            assertThat(service.bean(Operations.class).digests()).isEqualTo(before);
        }
    }

    private boolean createdAgain() {
        try {
            relay.createTopic();
            return true;
        } catch (AssertionError e) {
            return false;
        }
    }

    private QueryService start() {
        return setup(views, relay.topic()).start();
    }

    private QueryService.Setup setup(Database database, String group) {
        return QueryService.on(ledgers)
                .with(tally)
                .views(database)
                .kafka(TestKafka.shared().bootstrap(), relay.topic(), group);
    }

    private void awaitReached(QueryService service, long entry) {
        Eventually.holds("all is folded", () -> reached(service, one) == entry && reached(service, two) == entry);
    }

    private static long reached(QueryService service, LedgerId ledger) {
        return ProgressStore.least(
                service.bean(ProgressStore.class).of(Lane.LIVE, ledger),
                service.bean(Views.class).all());
    }
}

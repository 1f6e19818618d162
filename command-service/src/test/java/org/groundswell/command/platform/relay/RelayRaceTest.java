package org.groundswell.command.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.groundswell.command.platform.axon.CommandDispatch;
import org.groundswell.command.platform.eventstore.StoredEntry;
import org.groundswell.command.platform.testing.Programmes;
import org.groundswell.command.platform.testing.RunningService;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.testkit.TestPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Relays over the same ledgers never repeat, skip or reorder an entry, unless one dies; then it may repeat. */
class RelayRaceTest {

    private static final RelaySettings SETTINGS =
            new RelaySettings(true, "unused", 1, Duration.ofMillis(250), Duration.ZERO, 4, 3, Duration.ofSeconds(1));

    private static RunningService service;

    private final Topic topic = new Topic();

    @BeforeAll
    static void start() {
        service = RunningService.start(TestPostgres.shared().freshEvents(), Map.of());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** What was published, ledger by ledger, in the order it arrived. */
    private static final class Topic implements EntryPublisher {

        private final Map<LedgerId, List<Long>> published = new HashMap<>();

        @Override
        public void prepare() {}

        @Override
        public synchronized Map<LedgerId, Long> publish(Map<LedgerId, List<StoredEntry>> entries) {
            Map<LedgerId, Long> acknowledged = new HashMap<>();
            entries.forEach((ledger, ofLedger) -> {
                ofLedger.forEach(entry -> published
                        .computeIfAbsent(ledger, _ -> new ArrayList<>())
                        .add(entry.entry()));
                acknowledged.put(ledger, ofLedger.getLast().entry());
            });
            return acknowledged;
        }

        synchronized List<Long> of(LedgerId ledger) {
            return List.copyOf(published.getOrDefault(ledger, List.of()));
        }
    }

    @Test
    void two_relays_under_racing_writers_publish_every_entry_once_and_in_order() throws Exception {
        List<LedgerId> ledgers =
                IntStream.range(0, 6).mapToObj(_ -> Programmes.fresh()).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Future<?>> writers = IntStream.range(0, 4)
                    .<Future<?>>mapToObj(writer -> threads.submit(() -> write(ledgers, writer)))
                    .toList();
            Callable<Integer> relaying = () -> relayUntil(writers, ledgers);
            Future<Integer> one = threads.submit(relaying);
            Future<Integer> other = threads.submit(relaying);
            assertThat(one.get() + other.get()).isPositive();
        }
        for (LedgerId ledger : ledgers) {
            assertThat(topic.of(ledger)).isEqualTo(dense(head(ledger)));
        }
    }

    @Test
    void a_relay_that_dies_after_the_acknowledgement_repeats_and_skips_nothing() {
        LedgerId ledger = filled(2);
        EntryPublisher dies = new EntryPublisher() {
            @Override
            public void prepare() {}

            @Override
            public Map<LedgerId, Long> publish(Map<LedgerId, List<StoredEntry>> entries) {
                topic.publish(entries);
                throw new IllegalStateException("killed");
            }
        };
        assertThatThrownBy(() -> relay(dies).relay(List.of(ledger))).hasMessage("killed");
        relay(topic).relay(List.of(ledger));
        assertThat(topic.of(ledger)).containsExactly(1L, 2L, 1L, 2L);
    }

    @Test
    void the_cursor_stops_at_the_first_entry_without_acknowledgement() {
        LedgerId ledger = filled(3);
        EntryPublisher takesTwo = new EntryPublisher() {
            @Override
            public void prepare() {}

            @Override
            public Map<LedgerId, Long> publish(Map<LedgerId, List<StoredEntry>> entries) {
                return Map.of(ledger, 2L);
            }
        };
        LedgerRelay.Pass pass = relay(takesTwo).relay(List.of(ledger));
        assertThat(pass.finished()).isFalse();
        assertThat(pass.unfinished()).containsExactly(ledger);
        relay(topic).relay(List.of(ledger));
        assertThat(topic.of(ledger)).containsExactly(3L);
    }

    @Test
    void a_ledger_that_another_relay_holds_stays_to_be_done_and_blocks_no_append() {
        LedgerId ledger = filled(1);
        EntryPublisher meanwhile = new EntryPublisher() {
            @Override
            public void prepare() {}

            @Override
            public Map<LedgerId, Long> publish(Map<LedgerId, List<StoredEntry>> entries) {
                LedgerRelay.Pass other = onAnotherThread(() -> relay(topic).relay(List.of(ledger)));
                assertThat(other.unfinished()).containsExactly(ledger);
                onAnotherThread(() -> append(ledger, "while relaying"));
                return topic.publish(entries);
            }
        };
        relay(meanwhile).relay(List.of(ledger));
        relay(topic).relay(List.of(ledger));
        assertThat(topic.of(ledger)).containsExactly(1L, 2L);
    }

    @Test
    void a_sweep_finds_what_no_signal_told() {
        LedgerId ledger = filled(1);
        RelayStore store = service.bean(RelayStore.class);
        assertThat(store.behind()).contains(ledger);
        relay(topic).relay(store.behind());
        assertThat(store.behind()).doesNotContain(ledger);
        long mark = store.newestIndex();
        append(ledger, "news");
        assertThat(store.newsSince(mark).ledgers()).containsExactly(ledger);
    }

    @Test
    void refilling_sets_a_ledger_back_to_its_beginning() {
        LedgerId ledger = filled(2);
        relay(topic).relay(List.of(ledger));
        service.bean(RelayStore.class).refill(java.util.Set.of(ledger));
        relay(topic).relay(List.of(ledger));
        assertThat(topic.of(ledger)).containsExactly(1L, 2L, 1L, 2L);
    }

    private static <T> T onAnotherThread(Callable<T> work) {
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            return thread.submit(work).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private int relayUntil(List<Future<?>> writers, List<LedgerId> ledgers) {
        LedgerRelay relay = relay(topic);
        int passes = 0;
        boolean more = true;
        while (more) {
            boolean written = writers.stream().allMatch(Future::isDone);
            LedgerRelay.Pass pass = relay.relay(ledgers);
            passes++;
            more = !written || !pass.unfinished().isEmpty();
        }
        return passes;
    }

    private static void write(List<LedgerId> ledgers, int writer) {
        Random random = new Random(writer);
        for (int i = 0; i < 60; i++) {
            LedgerId ledger = ledgers.get(random.nextInt(ledgers.size()));
            service.bean(CommandDispatch.class)
                    .sendAll(
                            Programmes.by("writer"),
                            ledger,
                            List.of(
                                    Programmes.create(ledger, writer + "-" + i + "-a"),
                                    Programmes.create(ledger, writer + "-" + i + "-b")),
                            null);
        }
    }

    private static LedgerId filled(int entries) {
        LedgerId ledger = Programmes.fresh();
        for (int i = 0; i < entries; i++) {
            append(ledger, "entry" + i);
        }
        return ledger;
    }

    private static boolean append(LedgerId ledger, String local) {
        AggregateId aggregate = Programmes.aggregate(ledger, local);
        service.bean(CommandDispatch.class).send(Programmes.by("writer"), aggregate, Programmes.create(local));
        return true;
    }

    private static long head(LedgerId ledger) {
        return service.bean(RelayStore.class).progress().stream()
                .filter(progress -> progress.ledger().equals(ledger.value()))
                .findFirst()
                .orElseThrow()
                .head();
    }

    private static List<Long> dense(long head) {
        return LongStream.rangeClosed(1, head).boxed().toList();
    }

    private static LedgerRelay relay(EntryPublisher publisher) {
        return new LedgerRelay(
                service.bean(RelayStore.class),
                publisher,
                new TransactionTemplate(service.bean(PlatformTransactionManager.class)),
                SETTINGS);
    }
}

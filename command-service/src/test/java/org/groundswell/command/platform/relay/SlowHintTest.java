package org.groundswell.command.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.groundswell.command.platform.eventstore.StoredEntry;
import org.groundswell.domain.ledger.LedgerId;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/** A look at the newest events that takes long, as it does while a long ledger is imported: its rows are there, and not committed. */
class SlowHintTest {

    private static final Duration SLOW = Duration.ofMillis(60);
    private static final RelaySettings SETTINGS = new RelaySettings(
            true, "groundswell.slow", 1, Duration.ofHours(1), Duration.ZERO, 32, 200, Duration.ofSeconds(1));

    private record Look(long began, long ended) {}

    private static final class SlowLooks extends RelayStore {

        final BlockingQueue<Look> looks = new LinkedBlockingQueue<>();

        SlowLooks() {
            super(null);
        }

        @Override
        List<LedgerId> behind() {
            return List.of();
        }

        @Override
        long newestIndex() {
            return 0;
        }

        @Override
        News newsSince(long mark) {
            long began = System.nanoTime();
            LockSupport.parkNanos(SLOW.toNanos());
            looks.add(new Look(began, System.nanoTime()));
            return new News(mark, List.of());
        }
    }

    private static final class Nowhere implements EntryPublisher {

        @Override
        public void prepare() {}

        @Override
        public Map<LedgerId, Long> publish(Map<LedgerId, List<StoredEntry>> entries) {
            return Map.of();
        }
    }

    @Test
    void takes_a_small_share_of_the_time() throws InterruptedException {
        SlowLooks store = new SlowLooks();
        LedgerRelay relay = new LedgerRelay(store, new Nowhere(), TransactionOperations.withoutTransaction(), SETTINGS);
        RelayLoop loop = new RelayLoop(relay, store, SETTINGS, Clock.systemUTC());
        loop.start();
        try {
            Look first = store.looks.poll(30, TimeUnit.SECONDS);
            Look second = store.looks.poll(30, TimeUnit.SECONDS);
            assertThat(first).isNotNull();
            assertThat(second).isNotNull();
            assertThat(second.began() - first.ended()).isGreaterThan(10 * (first.ended() - first.began()));
        } finally {
            loop.stop();
        }
    }
}

package org.groundswell.command.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.groundswell.command.platform.eventstore.StoredEntry;
import org.groundswell.domain.ledger.LedgerId;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/** Kafka that answers nothing, not even that it cannot. */
class StalledRelayTest {

    private static final Duration DELIVERY = Duration.ofSeconds(1);
    private static final RelaySettings SETTINGS =
            new RelaySettings(true, "groundswell.silent", 1, Duration.ofMillis(250), Duration.ZERO, 32, 200, DELIVERY);

    /** One ledger that is always behind. */
    private static final class OneLedger extends RelayStore {

        OneLedger() {
            super(null);
        }

        @Override
        List<LedgerId> behind() {
            return List.of(new LedgerId("p-one"));
        }

        @Override
        long newestIndex() {
            return 0;
        }
    }

    private record Silent(CountDownLatch asked, CountDownLatch answers) implements EntryPublisher {

        @Override
        public void prepare() {
            asked.countDown();
            try {
                answers.await();
            } catch (InterruptedException stopped) {
                throw new KafkaUnavailableException(stopped);
            }
        }

        @Override
        public Map<LedgerId, Long> publish(Map<LedgerId, List<StoredEntry>> entries) {
            return Map.of();
        }
    }

    @Test
    void is_told_of_while_it_still_waits() throws InterruptedException {
        Silent kafka = new Silent(new CountDownLatch(1), new CountDownLatch(1));
        OneLedger store = new OneLedger();
        LedgerRelay relay = new LedgerRelay(store, kafka, TransactionOperations.withoutTransaction(), SETTINGS);
        RelayLoop loop = new RelayLoop(relay, store, SETTINGS, Clock.systemUTC());
        assertThat(loop.stalledSince()).isNull();
        loop.start();
        try {
            assertThat(kafka.asked().await(30, TimeUnit.SECONDS)).isTrue();
            long asked = System.nanoTime();
            while (loop.stalledSince() == null && System.nanoTime() - asked < TimeUnit.SECONDS.toNanos(30)) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            }
            assertThat(loop.stalledSince()).isNotNull();
        } finally {
            loop.stop();
        }
    }
}

package org.groundswell.query.platform.intake;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.groundswell.domain.ledger.LedgerId;
import org.springframework.stereotype.Component;

/** Wakes those who wait for a ledger to advance. */
@Component
public class LedgerSignal implements LedgerListener {

    /** Another instance may fold the ledger; then nobody signals here and the database is asked again. */
    private static final Duration LONGEST_WAIT = Duration.ofMillis(100);

    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();

    /** Begins to watch; to be opened before the state is read, so that no advance is missed between the two. */
    public Watch watch(LedgerId ledger) {
        Watch watch = new Watch(ledger);
        watches.add(watch);
        return watch;
    }

    @Override
    public void advanced(LedgerId ledger, long entry, Set<String> contexts) {
        for (Watch watch : watches) {
            if (watch.ledger.equals(ledger)) {
                watch.latch.countDown();
            }
        }
    }

    /** One wait for one advance. */
    public final class Watch implements AutoCloseable {

        private final LedgerId ledger;
        private final CountDownLatch latch = new CountDownLatch(1);

        private Watch(LedgerId ledger) {
            this.ledger = ledger;
        }

        /** Returns when the ledger advanced, or when it is time to look again. @return whether it surely advanced */
        public boolean await(Duration atMost) {
            Duration wait = atMost.compareTo(LONGEST_WAIT) < 0 ? atMost : LONGEST_WAIT;
            try {
                return latch.await(wait.toNanos(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while waiting for a ledger", e);
            }
        }

        @Override
        public void close() {
            watches.remove(this);
        }
    }
}

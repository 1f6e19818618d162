package org.groundswell.command.proof;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.ledger.proof.NotProvenException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps sealing in one thread: a ledger is due once it has enough entries beyond its cursor, or an entry has waited long enough.
 * A ledger that may not be signed is named with the reason, tried again, and holds up no other.
 */
class SealLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SealLoop.class);

    private final Sealer sealer;
    private final SealStore store;
    private final ProofSettings settings;
    private final Map<LedgerId, Long> waitingSince = new HashMap<>();
    private final Map<LedgerId, String> refused = new ConcurrentHashMap<>();
    private volatile @Nullable String failure;
    private volatile CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread thread;

    SealLoop(Sealer sealer, SealStore store, ProofSettings settings) {
        this.sealer = sealer;
        this.store = store;
        this.settings = settings;
    }

    /** Why a ledger is not signed at present. */
    Optional<String> refusal(LedgerId ledger) {
        return Optional.ofNullable(refused.get(ledger));
    }

    /** Why nothing is sealed at present, such as a database that does not answer. */
    Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    private void run() {
        CountDownLatch stop = stopped;
        try {
            while (!stop.await(settings.sweep().toMillis(), TimeUnit.MILLISECONDS)) {
                sweep();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void sweep() {
        try {
            for (SealStore.Progress ledger : store.progress()) {
                sealDue(ledger);
            }
            failure = null;
        } catch (RuntimeException failed) {
            if (failure == null) {
                LOG.warn("Nothing is sealed at present; commands are not affected", failed);
            }
            failure = failed.toString();
        }
    }

    private void sealDue(SealStore.Progress ledger) {
        if (ledger.waiting() <= 0 && !refused.containsKey(ledger.ledger())) {
            waitingSince.remove(ledger.ledger());
            return;
        }
        long now = System.nanoTime();
        long since = waitingSince.computeIfAbsent(ledger.ledger(), _ -> now);
        boolean late = now - since >= settings.after().toNanos();
        if (late || ledger.waiting() >= settings.every()) {
            seal(ledger, late);
        }
    }

    private void seal(SealStore.Progress ledger, boolean late) {
        try {
            long before = ledger.sealed();
            Optional<Long> now = sealer.seal(ledger.ledger(), late);
            while (now.isPresent() && now.get() > before && ledger.head() - now.get() >= settings.every()) {
                before = now.get();
                now = sealer.seal(ledger.ledger(), late);
            }
            waitingSince.remove(ledger.ledger());
            if (refused.remove(ledger.ledger()) != null) {
                LOG.info("Signing {} again", ledger.ledger());
            }
        } catch (NotProvenException reason) {
            if (refused.put(ledger.ledger(), reason.getMessage()) == null) {
                LOG.error("Not signing: {}", reason.getMessage());
            }
        }
    }

    @Override
    public synchronized void start() {
        stopped = new CountDownLatch(1);
        Thread started = new Thread(this::run, "sealer");
        started.setDaemon(true);
        started.start();
        thread = started;
    }

    @Override
    public synchronized void stop() {
        stopped.countDown();
        Thread started = thread;
        if (started == null) {
            return;
        }
        try {
            started.join(settings.after());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}

package org.groundswell.command.platform.relay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.groundswell.command.platform.eventstore.LedgerAdvanced;
import org.groundswell.domain.ledger.LedgerId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;

/**
 * Keeps relaying in one thread. What is to do comes from this process's own commits at once, from a look at the newest events
 * (a hint of other instances' commits), and from a full comparison of heads and cursors, because hints miss some. A ledger that
 * somebody else holds stays on the list.
 */
class RelayLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RelayLoop.class);
    private static final Duration HINT_EVERY = Duration.ofMillis(50);

    /** One looks at every row that is not committed yet as well, a million while a long ledger is imported: it has a small share. */
    private static final int REST_AFTER_HINT = 20;

    private static final Duration HELD_AGAIN = Duration.ofMillis(5);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final LedgerRelay relay;
    private final RelayStore store;
    private final RelaySettings settings;
    private final Clock clock;
    private final BlockingQueue<LedgerId> signals = new LinkedBlockingQueue<>();
    private final Set<LedgerId> toDo = new LinkedHashSet<>();
    private long mark = -1;
    private long nextHint = System.nanoTime();
    private long lastSweep;
    private long lastPass = System.nanoTime();
    private volatile boolean running;
    private volatile @Nullable Instant stalledSince;
    private @Nullable Thread thread;

    RelayLoop(LedgerRelay relay, RelayStore store, RelaySettings settings, Clock clock) {
        this.relay = relay;
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener
    void signal(LedgerAdvanced advanced) {
        if (running) {
            signals.add(advanced.ledger());
        }
    }

    /**
     * Since when entries could not be relayed; nothing while they can. A step that has waited for half the time of a delivery is
     * told already: the banner is not to wait until it has failed.
     */
    @Nullable
    Instant stalledSince() {
        Instant known = stalledSince;
        Duration waited = relay.waited();
        boolean waits = waited.compareTo(settings.delivery().dividedBy(2)) > 0;
        return known == null && waits ? clock.instant().minus(waited) : known;
    }

    private void run() {
        Duration wait = Duration.ZERO;
        while (running) {
            try {
                gather(wait);
                wait = relayOnce();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | Error failure) {
                stall(failure);
                wait = AFTER_FAILURE;
            }
        }
    }

    /**
     * Waits for a signal, but no longer than given, and puts everything known to be behind on the list. A signal that comes just
     * after a pass waits for others, so that one pass serves them all.
     */
    private void gather(Duration wait) throws InterruptedException {
        LedgerId first = signals.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
        if (first != null) {
            toDo.add(first);
            LockSupport.parkNanos(settings.pace().toNanos() - (System.nanoTime() - lastPass));
        }
        List<LedgerId> more = new ArrayList<>();
        signals.drainTo(more);
        toDo.addAll(more);
        if (mark < 0) {
            mark = store.newestIndex();
        }
        if (System.nanoTime() - lastSweep >= settings.sweep().toNanos()) {
            toDo.addAll(store.behind());
            lastSweep = System.nanoTime();
        } else if (first == null && System.nanoTime() - nextHint >= 0) {
            hint();
        }
    }

    private void hint() {
        long began = System.nanoTime();
        RelayStore.News news = store.newsSince(mark);
        mark = news.mark();
        toDo.addAll(news.ledgers());
        long ended = System.nanoTime();
        nextHint = ended + REST_AFTER_HINT * (ended - began);
    }

    private Duration relayOnce() {
        if (toDo.isEmpty()) {
            return HINT_EVERY;
        }
        lastPass = System.nanoTime();
        LedgerRelay.Pass pass = relay.relay(toDo);
        toDo.clear();
        toDo.addAll(pass.unfinished());
        if (!pass.finished()) {
            stall(null);
            return AFTER_FAILURE;
        }
        if (stalledSince != null) {
            LOG.info("Relaying again");
            stalledSince = null;
        }
        return pass.unfinished().isEmpty() ? HINT_EVERY : HELD_AGAIN;
    }

    private void stall(@Nullable Throwable failure) {
        if (stalledSince == null) {
            stalledSince = clock.instant();
            LOG.warn("Entries cannot be relayed at present; commands are not affected", failure);
        }
    }

    @Override
    public synchronized void start() {
        running = true;
        Thread started = new Thread(this::run, "relay");
        started.setDaemon(true);
        started.start();
        thread = started;
    }

    @Override
    public synchronized void stop() {
        running = false;
        Thread started = thread;
        if (started == null) {
            return;
        }
        started.interrupt();
        try {
            started.join(settings.delivery());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

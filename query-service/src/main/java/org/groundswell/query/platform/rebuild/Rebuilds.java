package org.groundswell.query.platform.rebuild;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.groundswell.domain.PersonId;
import org.groundswell.query.platform.error.ProblemException;
import org.groundswell.query.platform.intake.HeldKeys;
import org.groundswell.query.platform.intake.LedgerFeed;
import org.groundswell.query.platform.intake.View;
import org.groundswell.query.platform.intake.Views;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Runs rebuilds beside the intake, and takes up after a restart what was under way. */
@Component
public class Rebuilds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Rebuilder rebuilder;
    private final RebuildStore store;
    private final Views views;
    private final HeldKeys keys;
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private volatile CountDownLatch stopping = new CountDownLatch(1);
    private volatile boolean running;

    Rebuilds(Rebuilder rebuilder, RebuildStore store, Views views, HeldKeys keys) {
        this.rebuilder = rebuilder;
        this.store = store;
        this.views = views;
        this.keys = keys;
    }

    /**
     * Begins to fold views anew, in one pass over the ledgers; old rows serve until the swap.
     *
     * @throws ProblemException 409 where one is being rebuilt already; then none is begun
     */
    public void begin(List<View> asked, PersonId by) {
        if (!rebuilder.begin(asked, by.value())) {
            throw new ProblemException(
                    HttpStatus.CONFLICT, "REBUILD_RUNNING", "This view is being rebuilt already. Wait for it to end.");
        }
        LOG.info("{} rebuilt at the request of {}", names(asked), by);
        launch(asked);
    }

    private static List<String> names(List<View> asked) {
        return asked.stream().map(View::name).toList();
    }

    private void launch(List<View> asked) {
        Thread thread = Thread.ofPlatform().name("rebuild").daemon().unstarted(() -> run(asked));
        threads.add(thread);
        thread.start();
    }

    private void run(List<View> asked) {
        CountDownLatch stop = stopping;
        try {
            boolean ended = false;
            while (!ended && stop.getCount() > 0) {
                ended = attempt(asked, stop) || stop.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            threads.remove(Thread.currentThread());
        }
    }

    private boolean attempt(List<View> asked, CountDownLatch stop) {
        try {
            keys.forget(); // else words could be written again whose key was destroyed meanwhile
            LOG.info("Rebuilt: {}", rebuilder.run(stillRunning(asked), () -> stop.getCount() > 0));
            return true;
        } catch (LedgerFeed.FeedUnavailableException e) {
            LOG.warn("The rebuild of {} waits for the command side: {}", names(asked), e.getMessage());
            return false;
        } catch (RuntimeException e) {
            LOG.warn("The rebuild of {} is tried again from where it stands", names(asked), e);
            return stillRunning(asked).isEmpty();
        }
    }

    private List<View> stillRunning(List<View> asked) {
        return asked.stream()
                .filter(view -> store.of(view.name())
                        .filter(rebuild -> rebuild.state() == RebuildStore.State.RUNNING)
                        .isPresent())
                .toList();
    }

    @Override
    public void start() {
        stopping = new CountDownLatch(1);
        running = true;
        List<View> underWay = stillRunning(List.copyOf(views.all()));
        if (!underWay.isEmpty()) {
            launch(underWay);
        }
    }

    @Override
    public void stop() {
        running = false;
        stopping.countDown();
        for (Thread thread : threads) {
            try {
                thread.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

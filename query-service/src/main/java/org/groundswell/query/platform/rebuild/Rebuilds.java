package org.groundswell.query.platform.rebuild;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.groundswell.domain.PersonId;
import org.groundswell.query.platform.error.ProblemException;
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
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private volatile CountDownLatch stopping = new CountDownLatch(1);
    private volatile boolean running;

    Rebuilds(Rebuilder rebuilder, RebuildStore store, Views views) {
        this.rebuilder = rebuilder;
        this.store = store;
        this.views = views;
    }

    /**
     * Begins to fold a view anew; old rows serve until the swap.
     *
     * @throws ProblemException 409 where it is being rebuilt already
     */
    public void begin(View view, PersonId by) {
        if (!rebuilder.begin(view, by.value())) {
            throw new ProblemException(
                    HttpStatus.CONFLICT, "REBUILD_RUNNING", "This view is being rebuilt already. Wait for it to end.");
        }
        LOG.info("View {} is rebuilt at the request of {}", view.name(), by);
        launch(view);
    }

    private void launch(View view) {
        Thread thread =
                Thread.ofPlatform().name("rebuild-" + view.name()).daemon().unstarted(() -> run(view));
        threads.add(thread);
        thread.start();
    }

    private void run(View view) {
        CountDownLatch stop = stopping;
        try {
            boolean ended = false;
            while (!ended && stop.getCount() > 0) {
                ended = attempt(view, stop) || stop.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            threads.remove(Thread.currentThread());
        }
    }

    private boolean attempt(View view, CountDownLatch stop) {
        try {
            Rebuilder.Outcome outcome = rebuilder.run(view, () -> stop.getCount() > 0);
            LOG.info("The rebuild of view {} ended: {}", view.name(), outcome);
            return true;
        } catch (LedgerFeed.FeedUnavailableException e) {
            LOG.warn("The rebuild of view {} waits for the command side: {}", view.name(), e.getMessage());
            return false;
        } catch (RuntimeException e) {
            LOG.warn("The rebuild of view {} is tried again from where it stands", view.name(), e);
            return store.of(view.name())
                    .map(rebuild -> rebuild.state() != RebuildStore.State.RUNNING)
                    .orElse(true);
        }
    }

    @Override
    public void start() {
        stopping = new CountDownLatch(1);
        running = true;
        store.all().stream()
                .filter(rebuild -> rebuild.state() == RebuildStore.State.RUNNING)
                .flatMap(rebuild -> views.named(rebuild.view()).stream())
                .forEach(this::launch);
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

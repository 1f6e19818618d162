package org.groundswell.query.platform.reads;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.groundswell.domain.access.ReadNoted;
import org.groundswell.query.platform.intake.LedgerFeed;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Tells the command side what auditors read and which files were taken, and takes out of the waiting ones what it has noted. Told twice it is noted once. */
@Component
@ConditionalOnProperty(name = "groundswell.intake.enabled", matchIfMissing = true)
class ReadsTeller implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ReadsTeller.class);

    private static final int AT_ONCE = 200;
    private static final long EVERY_MILLIS = 1_000;

    private final WaitingReads waiting;
    private final LedgerFeed feed;
    private boolean failing;
    private @Nullable ScheduledExecutorService clockwork;

    ReadsTeller(WaitingReads waiting, LedgerFeed feed) {
        this.waiting = waiting;
        this.feed = feed;
    }

    @Override
    public void start() {
        clockwork = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("reads-teller").daemon().factory());
        Objects.requireNonNull(clockwork)
                .scheduleWithFixedDelay(this::tellSafely, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = clockwork;
        clockwork = null;
        if (running != null) {
            running.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return clockwork != null;
    }

    private void tellSafely() {
        try {
            tell();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warn(
                        "What auditors read, and which files were taken, waits to be noted by the command side: {}",
                        e.getMessage());
            }
            failing = true;
        }
    }

    /** Until none waits. */
    private void tell() {
        for (List<ReadNoted> first = waiting.first(AT_ONCE); !first.isEmpty(); first = waiting.first(AT_ONCE)) {
            feed.tellReads(first);
            waiting.remove(first);
        }
    }
}

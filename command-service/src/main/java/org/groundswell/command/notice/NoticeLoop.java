package org.groundswell.command.notice;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.groundswell.domain.ledger.LedgerId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks, in one thread, at whether a day has begun, and sends what is to be sent. What fails waits for the next time. */
@Component
@ConditionalOnProperty("groundswell.notices.enabled")
class NoticeLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeLoop.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final NoticeStore store;
    private final NoticeKeeper keeper;
    private final Mails mails;
    private final Clock clock;
    private final NoticeSettings settings;
    private volatile CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread thread;

    NoticeLoop(NoticeStore store, NoticeKeeper keeper, Mails mails, Clock clock, NoticeSettings settings) {
        this.store = store;
        this.keeper = keeper;
        this.mails = mails;
        this.clock = clock;
        this.settings = settings;
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
            for (LedgerId ledger : store.watched()) {
                keeper.bringUp(ledger);
            }
            mails.make(clock.instant());
            mails.send(clock.instant());
        } catch (RuntimeException failed) {
            LOG.warn("Notices wait; commands are not affected", failed);
        }
    }

    @Override
    public synchronized void start() {
        stopped = new CountDownLatch(1);
        Thread started = new Thread(this::run, "notices");
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
            started.join(PATIENCE);
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

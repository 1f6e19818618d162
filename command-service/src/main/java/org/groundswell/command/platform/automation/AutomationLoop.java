package org.groundswell.command.platform.automation;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.groundswell.command.platform.eventstore.LedgerAdvanced;
import org.groundswell.domain.ledger.LedgerId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Runs the automations in one thread of their own, so that nobody's command waits for them: after commits of this process, many
 * together where they come fast, and at every sweep, because other instances commit too.
 */
@Component
@ConditionalOnProperty("groundswell.automations.enabled")
class AutomationLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AutomationLoop.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<AutomationRun> runs;
    private final AutomationSettings settings;
    private final BlockingQueue<LedgerId> signals = new LinkedBlockingQueue<>();
    private volatile boolean running;
    private @Nullable Thread thread;

    AutomationLoop(List<Automation> automations, AutomationStore store, AutomationSettings settings) {
        this.runs = automations.stream()
                .map(automation -> new AutomationRun(automation, store, settings.entriesAtOnce()))
                .toList();
        this.settings = settings;
    }

    @EventListener
    void signal(LedgerAdvanced advanced) {
        if (running) {
            signals.add(advanced.ledger());
        }
    }

    private void run() {
        Duration wait = Duration.ZERO;
        long lastPass = System.nanoTime();
        while (running) {
            try {
                signals.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
                LockSupport.parkNanos(settings.pace().toNanos() - (System.nanoTime() - lastPass));
                signals.clear();
                lastPass = System.nanoTime();
                wait = catchUp() ? settings.sweep() : AFTER_FAILURE;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | Error failure) {
                LOG.warn("Automations wait; commands are not affected", failure);
                wait = AFTER_FAILURE;
            }
        }
    }

    private boolean catchUp() {
        boolean all = true;
        for (AutomationRun each : runs) {
            all &= each.catchUp();
        }
        return all;
    }

    @Override
    public synchronized void start() {
        running = true;
        Thread started = new Thread(this::run, "automations");
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
            started.join(PATIENCE);
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

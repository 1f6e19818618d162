package org.groundswell.command.platform.time;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Work that one thread of its own looks for again and again, from the start of the service to its end. */
public abstract class Sweeping implements SmartLifecycle {

    private final String name;
    private final Duration every;
    private final Duration patience;
    private volatile CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread thread;

    /**
     * @param name of the thread
     * @param every how long it rests between two looks
     * @param patience how long the end of the service waits for a look that has begun
     */
    protected Sweeping(String name, Duration every, Duration patience) {
        this.name = name;
        this.every = every;
        this.patience = patience;
    }

    /** Looks once. What fails is to be kept for the next time: an exception would end the thread. */
    protected abstract void sweep();

    private void run() {
        CountDownLatch stop = stopped;
        try {
            while (!stop.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
                sweep();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void start() {
        stopped = new CountDownLatch(1);
        Thread started = new Thread(this::run, name);
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
            started.join(patience);
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

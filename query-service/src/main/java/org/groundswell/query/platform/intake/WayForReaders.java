package org.groundswell.query.platform.intake;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Leaves processors to people: where anybody read a moment ago, what nobody waits for is done one piece at a time. Where nobody does, it
 * takes all there is.
 */
@Component
public class WayForReaders {

    private static final long A_MOMENT = Duration.ofSeconds(2).toNanos();

    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final LongSupplier nanoTime;
    private volatile long lastRead;

    @Autowired
    WayForReaders() {
        this(System::nanoTime);
    }

    WayForReaders(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.lastRead = nanoTime.getAsLong() - A_MOMENT;
    }

    /** Somebody begins to read. */
    public void isTaken() {
        lastRead = nanoTime.getAsLong();
    }

    /** Does a piece of work that can wait for other such work, though not for itself: it must not come back here. */
    public void behind(Runnable piece) {
        if (nanoTime.getAsLong() - lastRead >= A_MOMENT) {
            piece.run();
            return;
        }
        oneAtATime.lock();
        try {
            piece.run();
        } finally {
            oneAtATime.unlock();
        }
    }
}

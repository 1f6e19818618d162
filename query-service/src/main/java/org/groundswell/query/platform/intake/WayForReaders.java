package org.groundswell.query.platform.intake;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
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

    private static final long LONG = Duration.ofSeconds(5).toNanos();

    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final LongSupplier nanoTime;
    private volatile long lastRead;

    /** When the piece under way began. */
    private volatile long began;

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

    /**
     * Does a piece of work that can wait for other such work, though not for itself: it must not come back here. One that is under way may
     * itself wait, as for a ledger that another process folds: behind one that has lasted long nothing waits any more.
     */
    public void behind(Runnable piece) {
        boolean turn = nanoTime.getAsLong() - lastRead < A_MOMENT && takesTurn();
        try {
            piece.run();
        } finally {
            if (turn) {
                oneAtATime.unlock();
            }
        }
    }

    private boolean takesTurn() {
        try {
            long lasted = oneAtATime.isLocked() ? nanoTime.getAsLong() - began : 0;
            boolean turn = oneAtATime.tryLock(Math.max(0, LONG - lasted), TimeUnit.NANOSECONDS);
            if (turn) {
                began = nanoTime.getAsLong();
            }
            return turn;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

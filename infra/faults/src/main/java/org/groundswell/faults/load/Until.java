package org.groundswell.faults.load;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a state, never for a time. */
public final class Until {

    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(50);

    private Until() {}

    /** What was waited for did not come. */
    public static final class NeverException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NeverException(String what, Duration limit) {
            super("after " + limit.toSeconds() + " s still not: " + what);
        }
    }

    /**
     * @param what the state, in words
     * @return how long it took
     * @throws NeverException where it is not so in time
     */
    public static Duration holds(String what, Duration limit, BooleanSupplier state) {
        long began = System.nanoTime();
        while (!state.getAsBoolean()) {
            if (System.nanoTime() - began > limit.toNanos()) {
                throw new NeverException(what, limit);
            }
            LockSupport.parkNanos(LOOK);
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }
}

package org.groundswell.bench;

import java.util.concurrent.TimeUnit;

/**
 * How often something is measured, after how often to warm up; less often where a machine is so slow that it would take longer
 * than a minute, and never less than ten times.
 */
record Turns(int warmUp, int times) {

    private static final long LIMIT = TimeUnit.MINUTES.toNanos(1);
    private static final int FEWEST = 10;

    /** One turn of everything that is measured side by side. */
    interface Turn {

        /** @param counts false while warming up */
        void take(boolean counts) throws Exception;
    }

    void take(Turn turn) throws Exception {
        long began = System.nanoTime();
        int counted = 0;
        for (int i = 0; counted < times; i++) {
            boolean late = System.nanoTime() - began > LIMIT;
            if (late && counted >= FEWEST) {
                return;
            }
            boolean counts = late || i >= warmUp;
            turn.take(counts);
            counted += counts ? 1 : 0;
        }
    }
}

package org.groundswell.faults;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * How much longer everything takes here because others use the machine as well: a thread does a little work over and over, and
 * compares the time that passed with the processor time that it had. Limits of time are stretched by it, so that a busy machine is
 * not taken for a fault of Groundswell.
 */
public final class Pace {

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long WORK = TimeUnit.MILLISECONDS.toNanos(2);
    private static final long WINDOW = TimeUnit.SECONDS.toNanos(5);

    private volatile double worst = 1;

    private Pace() {}

    /** Begins to look, to the end of the process. */
    static Pace watch() {
        Pace pace = new Pace();
        Thread.ofPlatform().daemon().name("pace").start(pace::look);
        return pace;
    }

    private void look() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long passed = 0;
        long worked = 0;
        long windowBegan = System.nanoTime();
        while (true) {
            LockSupport.parkNanos(PAUSE);
            long began = System.nanoTime();
            long had = threads.getCurrentThreadCpuTime();
            long has = had;
            while (has - had < WORK) {
                has = threads.getCurrentThreadCpuTime();
            }
            passed += System.nanoTime() - began;
            worked += has - had;
            if (System.nanoTime() - windowBegan > WINDOW) {
                worst = Math.max(worst, (double) passed / worked);
                passed = 0;
                worked = 0;
                windowBegan = System.nanoTime();
            }
        }
    }

    /** How many times as long as it should work took in the worst five seconds so far; 1 on a machine that has time. */
    public double worst() {
        return worst;
    }

    /** A limit of time as it is here. */
    public Duration stretched(Duration limit) {
        return Duration.ofNanos((long) (limit.toNanos() * worst));
    }
}

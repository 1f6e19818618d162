package org.groundswell.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs the same work in several workers at once and times the whole. */
final class Parallel {

    private Parallel() {}

    /** One worker's share of the work. */
    interface Work {
        /** @return how much was done */
        long run(int worker) throws Exception;
    }

    /**
     * @param done what all workers did together
     * @param seconds from the first start to the last end
     */
    record Rate(long done, double seconds) {
        double perSecond() {
            return done / seconds;
        }
    }

    /** @throws IllegalStateException with the first worker's failure */
    static Rate run(int workers, Work work) {
        long started = System.nanoTime();
        long done = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
            List<Future<Long>> shares = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                int worker = i;
                shares.add(pool.submit(() -> work.run(worker)));
            }
            for (Future<Long> share : shares) {
                done += share.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A worker failed: " + e.getCause(), e.getCause());
        }
        return new Rate(done, (System.nanoTime() - started) / 1e9);
    }
}

package org.groundswell.query.platform.intake;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** A few threads for work that waits for the database again and again: while one waits, another computes. */
public final class SideBySide {

    private static final int WORKERS = Runtime.getRuntime().availableProcessors() + 1;
    private static final Executor POOL = Executors.newFixedThreadPool(
            WORKERS, Thread.ofPlatform().name("side-by-side-", 0).daemon().factory());

    private SideBySide() {}

    /** Returns when all are done; the tasks must not use this themselves. Throws what one of them threw. */
    public static void run(List<Runnable> tasks) {
        try {
            CompletableFuture.allOf(tasks.stream()
                            .map(task -> CompletableFuture.runAsync(task, POOL))
                            .toArray(CompletableFuture<?>[]::new))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }
}

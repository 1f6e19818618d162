package org.groundswell.query.platform.intake;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** A few threads for work that waits for others again and again: while one waits, another computes. */
public final class SideBySide {

    private final Executor pool;

    /** @param name of its threads */
    public SideBySide(String name, int workers) {
        this.pool = Executors.newFixedThreadPool(
                workers, Thread.ofPlatform().name(name + "-", 0).daemon().factory());
    }

    /** Begins a task once others are done; it is left out where one of them failed. */
    CompletableFuture<Void> after(CompletableFuture<Void> before, Runnable task) {
        return before.thenRunAsync(task, pool);
    }

    /** Begins the tasks in order and returns when all are done; they must not use this themselves. Throws what one threw. */
    public void run(List<Runnable> tasks) {
        join(CompletableFuture.allOf(tasks.stream()
                .map(task -> CompletableFuture.runAsync(task, pool))
                .toArray(CompletableFuture<?>[]::new)));
    }

    /** Waits for tasks. Throws what one threw. */
    static void join(CompletableFuture<Void> tasks) {
        try {
            tasks.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }
}

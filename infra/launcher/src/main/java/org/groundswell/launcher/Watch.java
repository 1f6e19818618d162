package org.groundswell.launcher;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.groundswell.testkit.LogTail;

/**
 * Notices when a part dies, says so with the end of its log, and starts it again: at once the first time, later after a
 * pause that doubles up to half a minute while it keeps dying young.
 */
final class Watch implements AutoCloseable {

    private static final Duration YOUNG = Duration.ofMinutes(1);
    private static final int LONGEST_PAUSE_SECONDS = 30;

    private final RunState state;
    private final Consumer<String> progress;
    private final ScheduledExecutorService worker = new ScheduledThreadPoolExecutor(
            1,
            Thread.ofPlatform().daemon().name("watch").factory(),
            // Parts that end because everything is being stopped are not started again.
            new ThreadPoolExecutor.DiscardPolicy());
    private final Map<Part, Integer> pauses = new HashMap<>();
    private final Map<Part, Long> startedAt = new HashMap<>();
    private final Set<Part> leftDown = ConcurrentHashMap.newKeySet();

    Watch(RunState state, Consumer<String> progress) {
        this.state = state;
        this.progress = progress;
    }

    /** Begins to watch parts that run. */
    void over(List<Part> parts) {
        worker.execute(() -> parts.forEach(this::watch));
    }

    /** From now on a part's end is somebody's wish. */
    void leaveDown(Part part) {
        leftDown.add(part);
    }

    /** Watches a part again that has been started again. */
    void resume(Part part) {
        worker.execute(() -> {
            leftDown.remove(part);
            watch(part);
        });
    }

    private void watch(Part part) {
        startedAt.put(part, System.nanoTime());
        ProcessHandle process = part.process();
        var unused = process.onExit().thenRun(() -> later(() -> ended(part, process), 0));
    }

    private void ended(Part part, ProcessHandle process) {
        if (!leftDown.contains(part) && process.equals(part.process())) {
            died(part);
        }
    }

    private void later(Runnable task, int seconds) {
        var unused = worker.schedule(task, seconds, TimeUnit.SECONDS);
    }

    private void died(Part part) {
        boolean young = System.nanoTime() - startedAt.getOrDefault(part, 0L) < YOUNG.toNanos();
        int pause = young ? Math.min(LONGEST_PAUSE_SECONDS, 2 * pauses.getOrDefault(part, 0) + 1) : 0;
        pauses.put(part, pause);
        progress.accept("%s ended unexpectedly; it is started again%s. The end of %s:%n%s"
                .formatted(part.name(), pause == 0 ? "" : " in " + pause + " s", part.log(), LogTail.of(part.log())));
        later(() -> restart(part), pause);
    }

    private void restart(Part part) {
        try {
            part.launch();
            state.running(part.name(), part.process());
        } catch (RuntimeException e) {
            progress.accept(part.name() + " could not be started again: " + e.getMessage());
            later(() -> restart(part), LONGEST_PAUSE_SECONDS);
            return;
        }
        watch(part);
        Thread.ofVirtual().start(() -> reportReadiness(part));
    }

    private void reportReadiness(Part part) {
        try {
            part.awaitReady();
            progress.accept(part.name() + " is ready again");
        } catch (LaunchException e) {
            progress.accept(String.valueOf(e.getMessage()));
        }
    }

    /** Stops watching and waits until no restart is under way. */
    @Override
    public void close() {
        worker.shutdownNow();
        try {
            if (!worker.awaitTermination(10, TimeUnit.SECONDS)) {
                progress.accept("A restart that was under way has not ended in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

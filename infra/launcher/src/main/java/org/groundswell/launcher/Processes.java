package org.groundswell.launcher;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends processes by their id: first asks, then insists. */
final class Processes {

    private Processes() {}

    /** Asks the process to end and waits; kills it when the time is over. */
    static void stop(ProcessHandle process, Duration limit) {
        if (process.isAlive()) {
            process.destroy();
            if (!awaitEnd(process, limit)) {
                process.destroyForcibly();
                awaitEnd(process, Duration.ofSeconds(5));
            }
        }
    }

    /** Whether the process has ended within the time. */
    static boolean awaitEnd(ProcessHandle process, Duration limit) {
        try {
            process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Cannot wait for process " + process.pid(), e);
        }
    }
}

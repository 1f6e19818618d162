package org.groundswell.faults.fault;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.groundswell.faults.Fault;
import org.groundswell.faults.Trial;
import org.groundswell.faults.check.Violation.Kind;

/** F1: what takes commands is killed, at some command or while it starts, and must be ready in 30 s. */
public final class CommandServiceKilled implements Fault {

    private static final String SERVICE = "command-service";
    private static final int KILLS = 20;
    private static final Duration READY = Duration.ofSeconds(30);
    private static final int LONGEST_START_MILLIS = 1_500;

    @Override
    public String name() {
        return "F1";
    }

    @Override
    public String title() {
        return "command-service killed " + KILLS + " times";
    }

    @Override
    public void run(Trial trial) {
        Duration slowest = Duration.ZERO;
        for (int kill = 1; kill <= KILLS; kill++) {
            trial.awaitAcknowledged(1 + trial.random().nextInt(20));
            trial.kill(SERVICE);
            if (kill < KILLS && trial.random().nextBoolean()) {
                kill++;
                trial.installation().parts().launchAgain(SERVICE);
                LockSupport.parkNanos(
                        TimeUnit.MILLISECONDS.toNanos(trial.random().nextInt(LONGEST_START_MILLIS)));
                trial.kill(SERVICE);
            }
            Duration ready = trial.start(SERVICE);
            slowest = ready.compareTo(slowest) > 0 ? ready : slowest;
        }
        trial.require(
                slowest.compareTo(READY) <= 0,
                Kind.OTHER,
                "ready %.1f s after it was started".formatted(slowest.toMillis() / 1000.0));
        trial.note("ready in %.1f s at most".formatted(slowest.toMillis() / 1000.0));
        trial.note(trial.load().commandsInterrupted().size() + " requests left without an answer");
    }
}

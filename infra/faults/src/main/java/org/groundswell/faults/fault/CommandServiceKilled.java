package org.groundswell.faults.fault;

import java.time.Duration;
import org.groundswell.faults.Fault;
import org.groundswell.faults.Trial;

/** F1: what takes commands is killed, at some command or while it starts, and must be ready in 30 s. */
public final class CommandServiceKilled implements Fault {

    private static final String SERVICE = "command-service";
    private static final Duration READY = Duration.ofSeconds(30);

    private final int kills;

    public CommandServiceKilled(int kills) {
        this.kills = kills;
    }

    @Override
    public String name() {
        return "F1";
    }

    @Override
    public String title() {
        return "command-service killed " + kills + " times";
    }

    @Override
    public void run(Trial trial) {
        Duration slowest = Duration.ZERO;
        for (int kill = 1; kill <= kills; kill++) {
            trial.awaitAcknowledged(1 + trial.random().nextInt(20));
            trial.kill(SERVICE);
            if (kill < kills && trial.random().nextBoolean()) {
                kill++;
                Interrupted.whileStarting(trial, SERVICE);
            }
            Duration ready = trial.start(SERVICE);
            slowest = ready.compareTo(slowest) > 0 ? ready : slowest;
        }
        trial.within(READY, "ready after at most", slowest);
        trial.note(trial.load().commandsInterrupted().size() + " requests left without an answer");
    }
}

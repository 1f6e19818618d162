package org.groundswell.faults.fault;

import java.time.Duration;
import org.groundswell.faults.Fault;
import org.groundswell.faults.Trial;
import org.groundswell.faults.check.Violation.Kind;
import org.groundswell.faults.load.Until;

/**
 * F2: what answers questions is killed. Commands do not notice; what was entered meanwhile is read in 15 s, and open pages are told
 * of it by themselves.
 */
public final class QueryServiceKilled implements Fault {

    private static final String SERVICE = "query-service";
    private static final Duration LEVEL = Duration.ofSeconds(15);

    private final int kills;

    public QueryServiceKilled(int kills) {
        this.kills = kills;
    }

    @Override
    public String name() {
        return "F2";
    }

    @Override
    public String title() {
        return "query-service killed " + kills + " times";
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
            trial.start(SERVICE);
            Duration level = readToItsEnd(trial);
            slowest = level.compareTo(slowest) > 0 ? level : slowest;
        }
        trial.within(LEVEL, "level after at most", slowest);
        trial.require(
                trial.load().commandsInterrupted().isEmpty(),
                Kind.OTHER,
                "commands were interrupted: " + trial.load().commandsInterrupted());
        trial.note("%d streams broken, all resumed".formatted(trial.load().streamsBroken()));
    }

    /** How long until views and pages have what was stored when the service was ready. */
    private static Duration readToItsEnd(Trial trial) {
        long from = System.nanoTime();
        for (String ledger : trial.ledgers()) {
            long head = trial.head(ledger);
            Until.holds("views have entry " + head, Trial.PATIENCE, () -> trial.areViewsBeyond(ledger, head));
            Until.holds(
                    "pages have entry " + head,
                    Trial.PATIENCE,
                    () -> trial.load().untold(ledger, head).isEmpty());
        }
        return Duration.ofNanos(System.nanoTime() - from);
    }
}

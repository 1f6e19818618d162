package org.groundswell.faults.fault;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.groundswell.faults.Trial;

/** Kills what has only just been started. */
final class Interrupted {

    private static final int LONGEST_START_MILLIS = 1_500;

    private Interrupted() {}

    static void whileStarting(Trial trial, String service) {
        trial.installation().parts().launchAgain(service);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(trial.random().nextInt(LONGEST_START_MILLIS)));
        trial.kill(service);
    }
}

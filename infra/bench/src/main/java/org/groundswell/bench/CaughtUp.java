package org.groundswell.bench;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.groundswell.launcher.Api;
import org.groundswell.launcher.Installation;
import tools.jackson.databind.json.JsonMapper;

/** Waits until the views are where the ledgers are, so that what follows is measured on a machine at rest. */
final class CaughtUp {

    private static final JsonMapper JSON = new JsonMapper();
    private static final long LIMIT = TimeUnit.MINUTES.toNanos(2);

    private CaughtUp() {}

    static void await(Installation installation) {
        Api ada = installation.queries("ada");
        long began = System.nanoTime();
        for (int inRow = 0; inRow < 2; ) {
            if (System.nanoTime() - began > LIMIT) {
                throw new IllegalStateException("The views do not catch up");
            }
            long lag = JSON.readTree(ada.get("/operations")).path("lag").asLong();
            inRow = lag == 0 ? inRow + 1 : 0;
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }
}

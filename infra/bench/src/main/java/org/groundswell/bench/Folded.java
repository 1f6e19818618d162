package org.groundswell.bench;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.groundswell.launcher.Api;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Waits until every view has folded a ledger. */
final class Folded {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration POLL = Duration.ofMillis(500);

    private Folded() {}

    static void await(Api ada, String ledger, long entry, Duration limit) {
        long began = System.nanoTime();
        while (!isFolded(JSON.readTree(ada.get("/operations")), ledger, entry)) {
            if (System.nanoTime() - began > limit.toNanos()) {
                throw new IllegalStateException("The views of " + ledger + " do not reach entry " + entry);
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    private static boolean isFolded(JsonNode operations, String ledger, long entry) {
        return operations
                .path("ledgers")
                .valueStream()
                .filter(one -> one.path("ledger").asString().equals(ledger))
                .anyMatch(one -> one.path("views")
                        .valueStream()
                        .allMatch(view -> view.path("entry").asLong() >= entry));
    }
}

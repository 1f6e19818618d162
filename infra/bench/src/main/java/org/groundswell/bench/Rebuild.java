package org.groundswell.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.groundswell.launcher.Api;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rebuilds views as an administrator does, and waits until what was folded beside the rows that serve is swapped in. */
final class Rebuild {

    private static final JsonMapper JSON = new JsonMapper();

    /** Seldom, because each look asks the services that are at work. */
    private static final long POLL = TimeUnit.MILLISECONDS.toNanos(250);

    private final Api ada;
    private final Duration limit;

    /** @param limit the longest that one may take */
    Rebuild(Api ada, Duration limit) {
        this.ada = ada;
        this.limit = limit;
    }

    /** The names of all views. */
    List<String> views() {
        return operations()
                .path("views")
                .valueStream()
                .map(view -> view.path("view").asString())
                .toList();
    }

    /** @return as a rate of the number of events stored */
    Parallel.Rate of(List<String> views, long stored) {
        long began = System.nanoTime();
        ada.post("/operations/rebuild?view=" + String.join("&view=", views), "");
        while (!operations().path("views").valueStream().allMatch(Rebuild::isDone)) {
            if (System.nanoTime() - began > limit.toNanos()) {
                throw new IllegalStateException("A rebuild does not end: " + operations());
            }
            LockSupport.parkNanos(POLL);
        }
        return new Parallel.Rate(stored, (System.nanoTime() - began) / 1e9);
    }

    /** @throws IllegalStateException where a rebuild stopped */
    private static boolean isDone(JsonNode view) {
        String state = view.path("rebuild").path("state").asString("swapped");
        if (state.equals("stopped")) {
            throw new IllegalStateException("A rebuild stopped: " + view);
        }
        return state.equals("swapped");
    }

    private JsonNode operations() {
        return JSON.readTree(ada.get("/operations"));
    }
}

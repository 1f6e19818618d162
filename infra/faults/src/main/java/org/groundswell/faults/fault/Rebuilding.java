package org.groundswell.faults.fault;

import java.util.List;
import org.groundswell.faults.Trial;
import org.groundswell.faults.load.Until;
import tools.jackson.databind.JsonNode;

/** Rebuilds of views. */
final class Rebuilding {

    private Rebuilding() {}

    static List<String> allViews(Trial trial) {
        return trial.operations()
                .path("views")
                .valueStream()
                .map(view -> view.path("view").asString())
                .toList();
    }

    static void begin(Trial trial, List<String> views) {
        trial.queries("ada").post("/operations/rebuild?view=" + String.join("&view=", views), "");
    }

    static void awaitSwapped(Trial trial, List<String> views) {
        Until.holds(
                "the rebuilt views are swapped in",
                Trial.PATIENCE,
                () -> trial.operations()
                        .path("views")
                        .valueStream()
                        .filter(view -> views.contains(view.path("view").asString()))
                        .allMatch(Rebuilding::isSwapped));
    }

    private static boolean isSwapped(JsonNode view) {
        return view.path("rebuild").path("state").asString().equals("swapped");
    }
}

package org.groundswell.faults.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.groundswell.faults.Fault;
import org.groundswell.faults.Trial;
import org.groundswell.faults.check.Violation.Kind;
import org.groundswell.faults.load.Until;
import org.groundswell.launcher.Api;
import org.groundswell.launcher.Instance;
import org.groundswell.testkit.DatabaseRoles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * F15: every past revision is read; then an older release of the query side meets an event that it does not know. It parks the views
 * that need it, of that ledger alone, and goes on, beside the newer one and until it is gone; then they are driven again.
 */
public final class MixedReleases implements Fault {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String SERVICE = "query-service";
    private static final String CONTEXT = "group";

    @Override
    public String name() {
        return "F15";
    }

    @Override
    public String title() {
        return "past revisions; old and new release mixed";
    }

    @Override
    public void run(Trial trial) throws IOException, SQLException, InterruptedException {
        PastRevisions.decode(trial);
        Path folder = Files.createDirectories(trial.installation().data().resolve("older-release"));
        List<String> program =
                OlderRelease.ignorantOf(CONTEXT, trial.installation().parts().program(SERVICE), folder);
        String struck = trial.ledgers().getFirst();
        String other = trial.ledgers().getLast();
        var views = trial.installation().database(DatabaseRoles.Kind.VIEWS);
        List<String> parked;
        trial.kill(SERVICE);
        try (Instance older = trial.installation().parts().anotherQueryService(views, program, Map.of())) {
            trial.commands("maya")
                    .post(
                            "/programmes/" + struck + "/groups",
                            "{\"name\":\"Three\",\"sites\":[\"S0\"],\"shared\":true}");
            Api ada = new Api(older.address(), () -> trial.installation().token("ada"));
            Until.holds(
                    "the older release parks what it does not know",
                    Trial.PATIENCE,
                    () -> !parked(ada, struck).isEmpty());
            trial.require(parked(ada, other).isEmpty(), Kind.OTHER, "parked of another ledger: " + parked(ada, other));
            trial.start(SERVICE);
            trial.awaitAcknowledged(60);
            long head = trial.head(other);
            Until.holds("the other ledger goes on", Trial.PATIENCE, () -> trial.areViewsBeyond(other, head));
            parked = parked(ada, struck);
        }
        trial.awaitAcknowledged(20);
        for (String view : parked) {
            trial.queries("ada").post("/operations/redrive?view=" + view + "&ledger=" + struck, "");
        }
        trial.settle();
        trial.note("parked by the older release and driven again: " + String.join(", ", parked));
    }

    private static List<String> parked(Api ada, String ledger) {
        List<String> parked = new ArrayList<>();
        for (JsonNode row : JSON.readTree(ada.get("/operations")).path("ledgers")) {
            if (row.path("ledger").asString().equals(ledger)) {
                row.path("views")
                        .valueStream()
                        .filter(view -> view.path("parked")
                                .path("reason")
                                .asString("")
                                .contains("Unknown event type " + CONTEXT + "."))
                        .forEach(view -> parked.add(view.path("view").asString()));
            }
        }
        return parked;
    }
}

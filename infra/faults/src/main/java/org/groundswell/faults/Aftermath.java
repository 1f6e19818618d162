package org.groundswell.faults;

import java.util.List;
import java.util.Map;
import org.groundswell.faults.check.SameDigests;
import org.groundswell.faults.check.SealedInTime;
import org.groundswell.faults.check.SealedInTime.Outage;
import org.groundswell.faults.check.Violation;
import org.groundswell.faults.check.Violation.Kind;
import org.groundswell.faults.history.StoredEvent;
import org.groundswell.faults.load.Until;
import org.groundswell.launcher.Api;
import org.groundswell.launcher.Installation;
import org.groundswell.launcher.Instance;
import org.groundswell.testkit.DatabaseRoles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is judged once for all trials: every entry sealed in time and every pack proved (I9), and every view as it stood at a trial's
 * end the same as a fold of the stored entries from nothing, in other batches and another order, by another instance on an empty
 * database (I5, I8).
 */
final class Aftermath {

    private static final JsonMapper JSON = new JsonMapper();

    private final Installation installation;
    private final List<Trial> trials;

    Aftermath(Installation installation, List<Trial> trials) {
        this.installation = installation;
        this.trials = trials;
    }

    void judge() {
        foldAnew();
        trials.forEach(trial -> trial.bear(() -> trial.ledgers().forEach(ledger -> seals(trial, ledger))));
    }

    private void foldAnew() {
        Map<String, String> differently = Map.of(
                "GROUNDSWELL_INTAKE_BATCH", "41",
                "GROUNDSWELL_INTAKE_FEEDPAGE", "97",
                "GROUNDSWELL_INTAKE_GROUP", "groundswell-faults");
        var views = installation.newDatabase("views_anew", DatabaseRoles.Kind.VIEWS.owner());
        try (Instance other = installation.parts().anotherQueryService(views, List.of(), differently)) {
            Api ada = new Api(other.address(), () -> installation.token("ada"));
            trials.stream()
                    .filter(trial -> !trial.digests().isEmpty())
                    .forEach(trial -> trial.bear(() -> compare(trial, ada)));
        }
    }

    private static void compare(Trial trial, Api ada) {
        Map<String, Map<String, String>> anew = Digests.of(awaitDigests(ada, trial), trial.ledgers());
        trial.add(SameDigests.check("I5", "as a fold of its ledger from nothing", trial.digests(), anew));
        trial.add(SameDigests.check("I8", "now as at the end of the trial", trial.digests(), trial.digestsNow()));
    }

    private static JsonNode awaitDigests(Api ada, Trial trial) {
        for (String ledger : trial.ledgers()) {
            long head = trial.head(ledger);
            Until.holds(
                    "another instance has folded " + ledger,
                    Trial.PATIENCE,
                    () -> JSON.readTree(ada.get("/operations"))
                            .path("ledgers")
                            .valueStream()
                            .anyMatch(row -> row.path("ledger").asString().equals(ledger)
                                    && row.path("views")
                                            .valueStream()
                                            .allMatch(view -> view.path("entry").asLong() == head)));
        }
        return JSON.readTree(ada.get("/operations/digests"));
    }

    private void seals(Trial trial, String ledger) {
        trial.awaitSealed(ledger);
        List<StoredEvent> events = trial.store().of(List.of(ledger)).ledgers().getOrDefault(ledger, List.of());
        trial.add(SealedInTime.check(
                events,
                trial.store().checkpoints(ledger),
                outages(),
                trial.pace().stretched(SealedInTime.LIMIT)));
        Proof proof = Proof.of(trial, ledger);
        if (proof.code() != 0) {
            trial.add(List.of(new Violation("I9", Kind.OTHER, "the pack of " + ledger + ": " + proof.words())));
        }
    }

    /** Of all trials: the end of one is sealed while the next breaks what seals. */
    private List<Outage> outages() {
        return trials.stream().flatMap(trial -> trial.outages().stream()).toList();
    }
}

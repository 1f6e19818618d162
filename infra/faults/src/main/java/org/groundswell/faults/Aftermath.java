package org.groundswell.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.groundswell.faults.check.SameDigests;
import org.groundswell.faults.check.SealedInTime;
import org.groundswell.faults.check.Violation;
import org.groundswell.faults.check.Violation.Kind;
import org.groundswell.faults.history.StoredEvent;
import org.groundswell.faults.load.Until;
import org.groundswell.launcher.Api;
import org.groundswell.launcher.Installation;
import org.groundswell.launcher.Instance;
import org.groundswell.testkit.DatabaseRoles;
import org.groundswell.verifier.Main;
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
        trials.forEach(trial -> trial.ledgers().forEach(ledger -> seals(trial, ledger)));
    }

    private void foldAnew() {
        Map<String, String> differently = Map.of(
                "GROUNDSWELL_INTAKE_BATCH", "7",
                "GROUNDSWELL_INTAKE_FEEDPAGE", "61",
                "GROUNDSWELL_INTAKE_GROUP", "groundswell-faults");
        var views = installation.newDatabase("views_anew", DatabaseRoles.Kind.VIEWS.owner());
        try (Instance other = installation.parts().anotherQueryService(views, List.of(), differently)) {
            Api ada = new Api(other.address(), () -> installation.token("ada"));
            for (Trial trial : trials) {
                JsonNode digests = awaitDigests(ada, trial);
                trial.add(SameDigests.check(
                        "I5",
                        "as a fold of its ledger from nothing",
                        trial.digests(),
                        Trial.digests(digests, trial.ledgers())));
                trial.add(
                        SameDigests.check("I8", "now as at the end of the trial", trial.digests(), trial.digestsNow()));
            }
        }
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
        long head = trial.head(ledger);
        Until.holds(
                "%s is sealed up to entry %d".formatted(ledger, head),
                Trial.PATIENCE,
                () -> trial.store().checkpoints(ledger).stream().anyMatch(checkpoint -> checkpoint.size() >= head));
        List<StoredEvent> events = trial.store().of(List.of(ledger)).ledgers().getOrDefault(ledger, List.of());
        trial.add(SealedInTime.check(events, trial.store().checkpoints(ledger), trial.outages()));
        Proof proof = Proof.of(trial, ledger);
        if (proof.code() != 0) {
            trial.add(List.of(new Violation("I9", Kind.OTHER, "the pack of " + ledger + ": " + proof.words())));
        }
    }

    /**
     * What the offline verifier says of a programme's pack.
     *
     * @param code 0 where all holds
     */
    record Proof(int code, String words) {

        static Proof of(Trial trial, String ledger) {
            Api maya = trial.commands("maya");
            String root = "/programmes/" + ledger + "/proof";
            String key = JSON.readTree(maya.get(root)).path("key").asString();
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            PrintStream to = new PrintStream(said, true, StandardCharsets.UTF_8);
            try {
                Path pack = Files.createTempFile("pack", ".jsonl");
                try {
                    Files.writeString(pack, maya.get(root + "/pack"));
                    int code = Main.run(List.of("verify", pack.toString(), "--key", key), to, to);
                    return new Proof(code, said.toString(StandardCharsets.UTF_8).strip());
                } finally {
                    Files.delete(pack);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

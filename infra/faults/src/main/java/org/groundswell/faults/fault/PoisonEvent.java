package org.groundswell.faults.fault;

import java.util.List;
import java.util.Map;
import org.groundswell.faults.Fault;
import org.groundswell.faults.Trial;
import org.groundswell.faults.check.SameDigests;
import org.groundswell.faults.check.Violation.Kind;
import org.groundswell.faults.load.Until;
import org.groundswell.launcher.Visitor;
import org.groundswell.testkit.Database;
import org.groundswell.testkit.DatabaseRoles;
import tools.jackson.databind.JsonNode;

/**
 * F11: one view cannot take one event of one ledger. Only that view of that ledger is parked, the operations page names it, and
 * once the cause is gone it is driven again to what a fold from nothing gives.
 */
public final class PoisonEvent implements Fault {

    private static final String VIEW = "site_board";
    private static final String TABLE = "view_site_board";

    @Override
    public String name() {
        return "F11";
    }

    @Override
    public String title() {
        return "an event that one view cannot take";
    }

    @Override
    public void run(Trial trial) {
        Database views = trial.installation().database(DatabaseRoles.Kind.VIEWS);
        String struck = trial.ledgers().getFirst();
        String other = trial.ledgers().getLast();
        trial.awaitAcknowledged(20);
        long number = Locks.number(views, "select number from intake_ledger where ledger = '%s'".formatted(struck));
        views.execute("alter table %s add constraint faults_poison check (ledger <> %d or code <> 'POISON') not valid"
                .formatted(TABLE, number));
        enrol(trial, struck, "POISON");
        enrol(trial, other, "POISON");
        Until.holds("the view is parked", Trial.PATIENCE, () -> !parked(trial).isEmpty());
        trial.awaitAcknowledged(40);
        long reached = trial.head(other);
        Until.holds("the other ledger goes on", Trial.PATIENCE, () -> trial.areViewsBeyond(other, reached));
        isNamed(trial, struck);
        redrive(trial, struck);
        Until.holds(
                "the view is parked again", Trial.PATIENCE, () -> !parked(trial).isEmpty());
        views.execute("alter table %s drop constraint faults_poison".formatted(TABLE));
        redrive(trial, struck);
        trial.settle();
        trial.require(parked(trial).isEmpty(), Kind.OTHER, "still parked: " + parked(trial));
        rebuilt(trial);
    }

    private static void isNamed(Trial trial, String struck) {
        List<String> parked = parked(trial);
        trial.require(
                parked.equals(List.of(VIEW + " of " + struck)),
                Kind.OTHER,
                "parked are %s, and only %s of %s should be".formatted(parked, VIEW, struck));
        String page = Visitor.signedIn(trial.installation(), "ada").open("/operations");
        trial.require(
                page.contains(VIEW) && page.contains(struck) && page.contains("faults_poison"),
                Kind.OTHER,
                "the operations page does not name view, ledger and reason");
        trial.note("parked alone: " + String.join(", ", parked));
    }

    private static void enrol(Trial trial, String ledger, String code) {
        trial.commands("maya")
                .post("/programmes/" + ledger + "/sites", "{\"code\":\"%s\",\"name\":\"Site\"}".formatted(code));
    }

    private static void redrive(Trial trial, String ledger) {
        trial.queries("ada").post("/operations/redrive?view=" + VIEW + "&ledger=" + ledger, "");
    }

    /** The digests are those of a fold from nothing, by the view's own rebuild. */
    private static void rebuilt(Trial trial) {
        Map<String, Map<String, String>> driven = trial.digestsNow();
        Rebuilding.begin(trial, List.of(VIEW));
        Rebuilding.awaitSwapped(trial, List.of(VIEW));
        trial.add(SameDigests.check("I5", "after being driven again as rebuilt", driven, trial.digestsNow()));
    }

    private static List<String> parked(Trial trial) {
        return trial.operations()
                .path("ledgers")
                .valueStream()
                .filter(ledger -> trial.ledgers().contains(ledger.path("ledger").asString()))
                .flatMap(ledger -> ledger.path("views")
                        .valueStream()
                        .filter(view -> view.path("parked").isObject())
                        .map(view -> name(ledger, view)))
                .toList();
    }

    private static String name(JsonNode ledger, JsonNode view) {
        return view.path("view").asString() + " of " + ledger.path("ledger").asString();
    }
}

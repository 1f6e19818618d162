package org.groundswell.e2e;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.groundswell.testkit.DemoPerson;

/**
 * Two programmes and everybody who may ask: one programme with a site in the North and one in the South, a round and a measure,
 * and another programme that the manager does not belong to.
 */
record Scene(String programme, String elsewhere, String round, String measure, List<Caller> callers) {

    private static final String NORTH = "N01";
    private static final String SOUTH = "S01";

    /**
     * @param elsewhere whether they ask about the programme that they do not belong to
     * @param site which site they ask about
     */
    record Caller(String name, Supplier<Optional<String>> tokens, boolean elsewhere, String site) {
        Optional<String> token() {
            return tokens.get();
        }
    }

    static Scene set(RunningGroundswell groundswell) {
        CommandClient maya = new CommandClient(groundswell, "maya");
        String programme = maya.create("/programmes", "{\"name\":\"Matrix\"}");
        String elsewhere = new CommandClient(groundswell, "ada").create("/programmes", "{\"name\":\"Elsewhere\"}");
        String root = "/programmes/" + programme;
        maya.post(root + "/sites", "{\"code\":\"%s\",\"name\":\"North Place\",\"region\":\"North\"}".formatted(NORTH));
        maya.post(root + "/sites", "{\"code\":\"%s\",\"name\":\"South Place\",\"region\":\"South\"}".formatted(SOUTH));
        member(maya, root, "rhys", "\"role\":\"regional-lead\",\"region\":\"North\"");
        member(maya, root, "sita", "\"role\":\"site-team\",\"site\":\"" + NORTH + "\"");
        member(maya, root, "aude", "\"role\":\"auditor\"");
        member(maya, root, "eve", "\"role\":\"executive\"");
        String round = maya.create(root + "/rounds", """
                {"instrument":"three-s","title":"First","opensOn":"2026-01-01","closesOn":"2027-12-31"}""");
        String measure = maya.create(root + "/measures", """
                {"name":"In time","role":"outcome","kind":"proportion","numerator":"in time","denominator":"all",
                 "direction":"increase","meaning":"Seen in time"}""");
        maya.settle(programme);
        return new Scene(programme, elsewhere, round, measure, callers(groundswell));
    }

    private static void member(CommandClient maya, String root, String person, String grant) {
        maya.post(
                root + "/members",
                "{\"person\":\"%s\",%s}".formatted(DemoPerson.named(person).id(), grant));
    }

    private static List<Caller> callers(RunningGroundswell groundswell) {
        MatrixTokens tokens = MatrixTokens.prepare(groundswell);
        return List.of(
                new Caller("anonymous", Optional::empty, false, NORTH),
                new Caller("expired", () -> Optional.of(tokens.expired()), false, NORTH),
                new Caller("wrong audience", () -> Optional.of(tokens.wrongAudience()), false, NORTH),
                new Caller("forged", () -> Optional.of(tokens.forged()), false, NORTH),
                signedIn(tokens, "administrator", "ada", false, NORTH),
                signedIn(tokens, "manager", "maya", false, NORTH),
                signedIn(tokens, "manager elsewhere", "maya", true, NORTH),
                signedIn(tokens, "lead own region", "rhys", false, NORTH),
                signedIn(tokens, "lead other region", "rhys", false, SOUTH),
                signedIn(tokens, "team own site", "sita", false, NORTH),
                signedIn(tokens, "team other site", "sita", false, SOUTH),
                signedIn(tokens, "auditor", "aude", false, NORTH),
                signedIn(tokens, "executive", "eve", false, NORTH),
                signedIn(tokens, "outsider", "una", false, NORTH),
                new Caller("query service", () -> Optional.of(tokens.feedReader()), false, NORTH));
    }

    private static Caller signedIn(MatrixTokens tokens, String name, String person, boolean elsewhere, String site) {
        return new Caller(name, () -> Optional.of(tokens.of(person)), elsewhere, site);
    }

    /** @throws IllegalStateException for a path variable that has no value here */
    String fill(String path, Caller caller) {
        String filled = path.replace("{p}", caller.elsewhere() ? elsewhere : programme)
                .replace("{ledger}", caller.elsewhere() ? elsewhere : programme)
                .replace("{code}", caller.site())
                .replace("{r}", round)
                .replace("{m}", measure)
                .replace("{item}", "STR-1")
                .replace("{entry}", "1")
                .replace("{person}", DemoPerson.named("tom").id());
        if (filled.contains("{")) {
            throw new IllegalStateException("Nothing to put into " + filled);
        }
        return filled;
    }
}

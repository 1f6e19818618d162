package org.groundswell.e2e;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.groundswell.testkit.DemoPerson;

/**
 * Two programmes and everybody who may ask: one programme with a site in the North and one in the South, a round and a measure,
 * and another programme that the manager does not belong to.
 */
record Scene(
        String programme,
        String elsewhere,
        String round,
        String measure,
        String upload,
        Map<String, String> records,
        String signal,
        String group,
        String instrument,
        String decision,
        String component,
        Map<String, String> adaptations,
        String definition,
        Map<String, String> actions,
        Map<String, String> cycles,
        Map<String, String> comments,
        List<Caller> callers) {

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
        String upload = maya.upload(root + "/uploads", Bodies.of("/uploads"));
        Map<String, String> records = Map.of(NORTH, visit(maya, root, NORTH), SOUTH, visit(maya, root, SOUTH));
        String decision = maya.create(root + "/decisions", Bodies.of("/decisions"));
        String group = maya.create(root + "/groups", Bodies.of("/groups"));
        String instrument = maya.create(root + "/instruments", Bodies.of("/instruments"));
        maya.post(root + "/instruments/" + instrument + "/publish", "{}", 0);
        String component = maya.create(root + "/components", Bodies.of("/components"));
        Map<String, String> adaptations = Map.of(
                NORTH,
                asked(new CommandClient(groundswell, "sita"), root, NORTH, component),
                SOUTH,
                asked(maya, root, SOUTH, component));
        String definition = maya.create(root + "/adoption/definitions", Bodies.of("/definitions"));
        Map<String, String> actions = Map.of(NORTH, agreed(maya, root, NORTH), SOUTH, agreed(maya, root, SOUTH));
        Map<String, String> cycles = Map.of(NORTH, planned(maya, root, NORTH), SOUTH, planned(maya, root, SOUTH));
        Map<String, String> comments = Map.of(NORTH, said(maya, root, NORTH), SOUTH, said(maya, root, SOUTH));
        maya.settle(programme);
        String signal = signal(maya, programme, measure);
        return new Scene(
                programme,
                elsewhere,
                round,
                measure,
                upload,
                records,
                signal,
                group,
                instrument,
                decision,
                component,
                adaptations,
                definition,
                actions,
                cycles,
                comments,
                callers(groundswell));
    }

    /** Two years with a shift, so that the program opens a case. */
    private static String signal(CommandClient maya, String programme, String measure) {
        String points = IntStream.range(0, 24)
                .mapToObj(i -> "{\"period\":\"%s\",\"numerator\":%d,\"denominator\":100}"
                        .formatted(YearMonth.of(2024, 1).plusMonths(i), (i < 12 ? 50 : 60) + i % 2))
                .collect(Collectors.joining(","));
        String root = "/programmes/" + programme;
        maya.put(root + "/measures/" + measure + "/sites/" + NORTH + "/data-points", "{\"points\":[" + points + "]}");
        return maya.queryUntil(
                        programme,
                        root + "/signals",
                        found -> found.path("total").asInt() > 0)
                .at("/items/0/signalCase")
                .asString();
    }

    private static void member(CommandClient maya, String root, String person, String grant) {
        maya.post(
                root + "/members",
                "{\"person\":\"%s\",%s}".formatted(DemoPerson.named(person).id(), grant));
    }

    private static String visit(CommandClient maya, String root, String site) {
        return maya.create(
                root + "/records/facilitation-log", Bodies.of("/records/{kind}").replace("{site}", site));
    }

    private static String asked(CommandClient who, String root, String site, String component) {
        return who.create(
                root + "/sites/" + site + "/adaptations",
                Bodies.of("/adaptations").replace("{component}", component));
    }

    private static String agreed(CommandClient maya, String root, String site) {
        return maya.create(root + "/actions", Bodies.of("/actions").replace("{site}", site));
    }

    private static String planned(CommandClient maya, String root, String site) {
        return maya.create(root + "/sites/" + site + "/pdsa", Bodies.of("/sites/{site}/pdsa"));
    }

    private static String said(CommandClient maya, String root, String site) {
        return maya.create(
                root + "/comments",
                Bodies.of("/programmes/{programme}/comments").replace("{site}", site));
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
        String ledger = caller.elsewhere() ? elsewhere : programme;
        Map<String, String> values = Map.ofEntries(
                Map.entry("p", ledger),
                Map.entry("programme", ledger),
                Map.entry("ledger", ledger),
                Map.entry("code", caller.site()),
                Map.entry("site", caller.site()),
                Map.entry("r", round),
                Map.entry("round", round),
                Map.entry("m", measure),
                Map.entry("measure", measure),
                Map.entry("kind", "facilitation-log"),
                Map.entry("record", records.getOrDefault(caller.site(), "k-0")),
                Map.entry("decision", decision),
                Map.entry("condition", "1"),
                Map.entry("component", component),
                Map.entry("adaptation", adaptations.getOrDefault(caller.site(), "a-0")),
                Map.entry("definition", definition),
                Map.entry("criterion", "BAU-1"),
                Map.entry("check", "bau-check-3"),
                Map.entry("action", actions.getOrDefault(caller.site(), "t-0")),
                Map.entry("cycle", cycles.getOrDefault(caller.site(), "y-0")),
                Map.entry("comment", comments.getOrDefault(caller.site(), "o-0")),
                Map.entry("item", "STR-1"),
                Map.entry("question", "SUST-1"),
                Map.entry("entry", "1"),
                Map.entry("size", "1"),
                Map.entry("recalculation", "l-none"),
                Map.entry("signal", signal),
                Map.entry("group", group),
                Map.entry("instrument", instrument),
                Map.entry("version", "1"),
                Map.entry("person", DemoPerson.named("tom").id()));
        String filled = Pattern.compile("\\{(\\w+)}")
                .matcher(path)
                .replaceAll(found -> values.getOrDefault(found.group(1), "{}"));
        if (filled.contains("{")) {
            throw new IllegalStateException("Nothing to put into " + path);
        }
        return filled;
    }
}

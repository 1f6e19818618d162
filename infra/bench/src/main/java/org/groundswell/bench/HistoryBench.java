package org.groundswell.bench;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.groundswell.launcher.Api;
import org.groundswell.launcher.Installation;
import org.groundswell.launcher.Visitor;
import tools.jackson.databind.json.JsonMapper;

/** The history page of a ledger of a hundred thousand entries, two moments of it compared, and a step of its replay. */
final class HistoryBench implements Bench {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int ENTRIES = 100_000;
    private static final int SITES = 9_000;
    private static final Turns TURNS = new Turns(20, 40);

    @Override
    public String name() {
        return "history";
    }

    @Override
    public String about() {
        return "The history page, whole, over HTTP as a signed-in manager, in a ledger of more than %,d entries: the newest, a page far"
                        .formatted(ENTRIES)
                + " back, a search by words, a search by site, and as at an entry halfway; two pages compared with themselves at"
                + " another moment, and a step of the replay of all; %d times each in turns.".formatted(TURNS.times());
    }

    @Override
    public void run(Installation installation, Report report) throws Exception {
        String root = fill(installation);
        Visitor visitor = Visitor.signedIn(installation, "maya");
        List<Asked> all = pages(root);
        List<Histogram> times = all.stream().map(_ -> new Histogram(3)).toList();
        TURNS.take(counts -> {
            for (int i = 0; i < all.size(); i++) {
                String path = all.get(i).path();
                long took = time(() -> visitor.open(path));
                if (counts) {
                    times.get(i).recordValue(took);
                }
            }
        });
        for (int i = 0; i < all.size(); i++) {
            report.times(all.get(i).name(), times.get(i), all.get(i).aim());
        }
    }

    /** A page that is asked for again and again. */
    private record Asked(String name, String path, String aim) {}

    private static List<Asked> pages(String root) {
        String history = root + "/history";
        int half = ENTRIES / 2;
        return List.of(
                new Asked("The newest entries", history, "200 ms"),
                new Asked("A page far back", history + "?before=20000", "200 ms"),
                new Asked("Search by words", history + "?q=enrolled", "200 ms"),
                new Asked("Search by site", history + "?site=H77", "200 ms"),
                new Asked("As at half of it", history + "?asAt=entry:" + half, "200 ms"),
                new Asked(
                        "The sites, compared with when a third were enrolled",
                        root + "/sites?asAt=entry:" + half + "&compareWith=entry:" + SITES / 3,
                        "1 s"),
                new Asked(
                        "A measure, compared with half of it",
                        root + "/measures?asAt=entry:" + ENTRIES + "&compareWith=entry:" + half,
                        "1 s"),
                new Asked(
                        "A step of a replay",
                        root + "/sites?asAt=entry:%d&compareWith=entry:%d&replay=all".formatted(half, half - 1),
                        "300 ms"));
    }

    private static long time(Supplier<String> page) {
        long began = System.nanoTime();
        String shown = page.get();
        long took = System.nanoTime() - began;
        if (!shown.contains("nhsuk-table__row")) {
            throw new IllegalStateException("The history page shows no entry");
        }
        return took;
    }

    /** A long list of sites, then one measure after another with a figure for each of them. @return the programme's path */
    private static String fill(Installation installation) {
        Api maya = installation.commands("maya");
        String programme = Scene.programme(maya, "A long history");
        String root = "/programmes/" + programme;
        String list = upload(maya, root, "code,name\n" + lines("H%d,Place"));
        long entry = Scene.entry(maya.post(
                root + "/sites/import",
                "{\"upload\":\"%s\",\"onError\":\"refuse-all\",\"columns\":{\"code\":\"code\",\"name\":\"name\"}}"
                        .formatted(list)));
        String figures = upload(maya, root, "code,month,in,all\n" + lines("H%d,2026-01,90,100"));
        while (entry < ENTRIES) {
            String measure = Scene.measure(maya, programme);
            entry = Scene.entry(maya.post(root + "/measures/" + measure + "/figures/import", """
                    {"upload":"%s","onError":"refuse-all","mapping":{"site":"code","period":"month",
                     "numerator":{"column":"in"},"denominator":{"column":"all"}}}""".formatted(figures)));
        }
        CaughtUp.await(installation);
        return root;
    }

    private static String lines(String line) {
        return IntStream.range(0, SITES).mapToObj(line::formatted).collect(Collectors.joining("\n"));
    }

    private static String upload(Api maya, String root, String rows) {
        return JSON.readTree(maya.post(root + "/uploads", rows, "text/csv"))
                .path("upload")
                .asString();
    }
}

package org.groundswell.bench;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.groundswell.launcher.Api;
import org.groundswell.launcher.Installation;
import org.groundswell.launcher.Visitor;
import tools.jackson.databind.json.JsonMapper;

/** Whole pages as a signed-in manager gets them, live and as they stood, in turns. */
final class PagesBench implements Bench {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Turns TURNS = new Turns(30, 60);
    private static final List<String> ITEMS = Stream.of("STR", "STG", "SUP")
            .flatMap(part -> Stream.of(1, 2, 3, 4).map(number -> part + "-" + number))
            .toList();

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public String about() {
        return "Whole pages from the web front end over HTTP as a signed-in manager, 274 sites with three years of real figures and"
                + " a 3S round that all of them have agreed. Live and as at an entry at which half of them had, in turns, %d each."
                        .formatted(TURNS.times());
    }

    @Override
    public void run(Installation installation, Report report) throws Exception {
        RealProgramme real = RealProgramme.load(installation);
        Api maya = installation.commands("maya");
        List<String> sites = sites(installation, real);
        String root = "/programmes/" + real.programme();
        String round = Scene.created(maya.post(root + "/rounds", """
                {"instrument":"three-s","title":"Baseline","opensOn":"2026-01-01","closesOn":"2030-12-31"}"""));
        long half = 0;
        long last = 0;
        for (int i = 0; i < sites.size(); i++) {
            last = agree(maya, root + "/rounds/" + round + "/sites/" + sites.get(i), i);
            half = i == sites.size() / 2 ? last : half;
        }
        Scene.await(installation.queries("maya"), real.programme(), last);
        Visitor visitor = Visitor.signedIn(installation, "maya");
        measure(report, "Heat map", visitor, root + "/rounds/" + round, half);
        measure(report, "Deciles", visitor, root + "/measures/" + real.measure(), half);
    }

    private static List<String> sites(Installation installation, RealProgramme real) {
        var answer =
                JSON.readTree(installation.queries("maya").get("/programmes/" + real.programme() + "/sites?size=1000"));
        return answer.path("data")
                .path("items")
                .valueStream()
                .map(site -> site.path("code").asString())
                .toList();
    }

    private static long agree(Api maya, String site, int seed) {
        maya.put(site + "/ratings", "{\"ratings\":[" + ratings(seed) + "]}");
        long version =
                JSON.readTree(maya.post(site + "/reveal", "{}")).path("version").asLong();
        return Scene.entry(maya.put(site + "/agreed", "{\"agreements\":[" + ratings(seed) + "]}", version));
    }

    private static String ratings(int seed) {
        return ITEMS.stream()
                .map(item ->
                        "{\"item\":\"%s\",\"rating\":\"%d\"}".formatted(item, 1 + (seed * 7 + item.hashCode()) % 3))
                .collect(Collectors.joining(","));
    }

    private static void measure(Report report, String page, Visitor visitor, String path, long entry) throws Exception {
        Histogram live = new Histogram(3);
        Histogram past = new Histogram(3);
        TURNS.take(counts -> {
            long liveTime = time(visitor, path);
            long pastTime = time(visitor, path + "?asAt=entry:" + entry);
            if (counts) {
                live.recordValue(liveTime);
                past.recordValue(pastTime);
            }
        });
        report.times(page + ", live", live, "200 ms");
        report.times(page + ", as at", past, "live", live, "200 ms, 1.5");
    }

    private static long time(Visitor visitor, String path) {
        long began = System.nanoTime();
        String page = visitor.open(path);
        long took = System.nanoTime() - began;
        if (!page.contains("</html>") || !page.contains("274")) {
            throw new IllegalStateException(path + " does not show 274 sites");
        }
        return took;
    }
}

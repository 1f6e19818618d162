package org.groundswell.bench;

import java.util.List;
import org.HdrHistogram.Histogram;
import org.groundswell.launcher.Installation;
import org.groundswell.launcher.Visitor;

/** Pages of a {@link LongProgramme} as a signed-in manager gets them: live and as at an entry half-way, compared, and replayed. */
final class MillionPages {

    private static final Turns TURNS = new Turns(20, 40);

    private final Visitor visitor;
    private final String root;
    private final long entries;

    MillionPages(Installation installation, String programme, long entries) {
        this.visitor = Visitor.signedIn(installation, "maya");
        this.root = "/programmes/" + programme;
        this.entries = entries;
    }

    /** @param times how long each counted reading took, in nanoseconds */
    private record Page(String name, String path, Histogram times) {

        Page(String name, String path) {
            this(name, path, new Histogram(3));
        }
    }

    private List<Page> pages() {
        String site = LongProgramme.site(77).value();
        return List.of(
                new Page("Programme page", root),
                new Page("Sites", root + "/sites"),
                new Page("A site", root + "/sites/" + site),
                new Page("A measure's deciles", root + "/measures/" + LongProgramme.measure(7)),
                new Page("A round's heat map", root + "/rounds/" + LongRounds.round(0)),
                new Page("History", root + "/history"));
    }

    void measure(Report report) throws Exception {
        List<Page> live = pages();
        List<Page> past = live.stream()
                .map(page -> new Page(page.name() + ", as at half of it", page.path() + "?asAt=entry:" + entries / 2))
                .toList();
        List<Page> moments = moments();
        TURNS.take(counts -> {
            for (int i = 0; i < live.size(); i++) {
                open(live.get(i), counts);
                open(past.get(i), counts);
            }
            moments.forEach(page -> open(page, counts));
        });
        for (int i = 0; i < live.size(); i++) {
            Histogram now = live.get(i).times();
            report.times(live.get(i).name() + ", live", now, "");
            report.times(past.get(i).name(), past.get(i).times(), "live", now, "1.5");
        }
        moments.forEach(
                page -> report.times(page.name(), page.times(), page.path().contains("replay") ? "300 ms" : "1 s"));
    }

    private List<Page> moments() {
        long late = entries * 9 / 10;
        String compared = "?asAt=entry:%d&compareWith=entry:%d".formatted(entries, entries / 2);
        String step = "?asAt=entry:%d&compareWith=entry:%d&replay=all".formatted(late, late - 1);
        String measure = root + "/measures/" + LongProgramme.measure(7);
        return List.of(
                new Page("The sites, compared with half of it", root + "/sites" + compared),
                new Page("A measure, compared with half of it", measure + compared),
                new Page("A step of a replay, at nine tenths, on the sites", root + "/sites" + step),
                new Page("A step of a replay, at nine tenths, on a measure", measure + step));
    }

    private void open(Page page, boolean counts) {
        long began = System.nanoTime();
        String shown = visitor.open(page.path());
        long took = System.nanoTime() - began;
        if (!shown.contains("</html>")) {
            throw new IllegalStateException(page.path() + " is not whole");
        }
        if (counts) {
            page.times().recordValue(took);
        }
    }
}

package org.groundswell.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.HdrHistogram.Histogram;
import org.groundswell.launcher.Api;
import org.groundswell.launcher.Installation;
import org.groundswell.launcher.Visitor;

/** Variation over a whole country: ten thousand sites, twenty measures, five years. */
final class VariationBench implements Bench {

    /** Smaller, to try the bench itself. */
    private static final int SITES = Integer.getInteger("groundswell.bench.sites", 10_000);

    private static final int MEASURES = Integer.getInteger("groundswell.bench.measures", 20);
    private static final int MONTHS = 60;
    private static final int WARM_UP = 20;
    private static final int TIMES = 60;
    private static final Pattern DRAWING = Pattern.compile("<svg.*?</svg>", Pattern.DOTALL);

    private final Random random = new Random(42);

    @Override
    public String name() {
        return "variation";
    }

    @Override
    public String about() {
        return String.format(
                Locale.UK,
                "A generated national programme of %,d sites × %d measures × %d months = %,d values: events in bulk, numbered, relayed"
                        + " and folded as always. Each question %d times in turns, of a measure and a moment by chance; as at means"
                        + " anywhere in the second half of the ledger, or where one hundredth of the figures was in. *Unread* is the"
                        + " first time that anybody asks for a measure at a moment. The baseline is plain SQL over the same values in"
                        + " one indexed table.",
                SITES,
                MEASURES,
                MONTHS,
                (long) SITES * MEASURES * MONTHS,
                TIMES);
    }

    @Override
    public void run(Installation installation, Report report) throws SQLException {
        NationalProgramme country = NationalProgramme.build(installation, SITES, MEASURES, MONTHS);
        report.figure(
                "Building it",
                "%,.0f s, %,.0f events/s"
                        .formatted(country.seconds(), (country.last() - country.first()) / country.seconds()),
                "");
        measure(installation, report, country);
    }

    void measure(Installation installation, Report report, NationalProgramme country) throws SQLException {
        Api maya = installation.queries("maya");
        try (PlainSql sql = PlainSql.fill(installation.newDatabase("bench_figures"), country)) {
            ofAllSites(report, "Deciles", maya, country, "deciles", sql::deciles);
            ofAllSites(report, "Funnel", maya, country, "funnel", sql::funnel);
            oneSite(report, maya, country, sql);
        }
        pages(report, Visitor.signedIn(installation, "maya"), country);
    }

    private interface Query {
        int rows(int number) throws SQLException;
    }

    private void ofAllSites(
            Report report, String what, Api maya, NationalProgramme country, String view, Query baseline)
            throws SQLException {
        Histogram plain = new Histogram(3);
        Histogram unread = new Histogram(3);
        Histogram live = new Histogram(3);
        Histogram past = new Histogram(3);
        Histogram early = new Histogram(3);
        long hundredth = country.entryAt(0.01);
        for (int i = 0; i < WARM_UP + TIMES; i++) {
            int number = random.nextInt(country.measures().size());
            String path = country.path() + "/measures/" + country.measures().get(number) + "/" + view;
            String moment = "?asAt=entry:" + country.entryAt(0.5 + random.nextDouble() / 2);
            boolean counts = i >= WARM_UP;
            time(counts, plain, () -> baseline.rows(number + 1));
            time(counts, unread, () -> maya.get(path + moment));
            time(counts, past, () -> maya.get(path + moment));
            time(false, live, () -> maya.get(path));
            time(counts, live, () -> maya.get(path));
            time(counts, early, () -> maya.get(path + "?asAt=entry:" + hundredth));
        }
        report.times(what + ", live", live, "plain SQL", plain, "p95 200 ms");
        report.times(what + ", as at", past, "live", live, "1.5");
        report.times(what + ", as at, unread", unread, "plain SQL", plain, "");
        report.times(what + ", live", live, "at one hundredth", early, "");
    }

    private void oneSite(Report report, Api maya, NationalProgramme country, PlainSql sql) throws SQLException {
        Histogram plain = new Histogram(3);
        Histogram live = new Histogram(3);
        Histogram past = new Histogram(3);
        for (int i = 0; i < WARM_UP + TIMES; i++) {
            int number = random.nextInt(country.sites());
            String path = country.path() + "/sites/" + country.site(number) + "/variation";
            String moment = "?asAt=entry:" + country.entryAt(0.5 + random.nextDouble() / 2);
            boolean counts = i >= WARM_UP;
            time(counts, plain, () -> sql.site(number));
            time(counts, live, () -> maya.get(path));
            time(counts, past, () -> maya.get(path + moment));
        }
        report.times(
                "One site, all measures, its charts and peers, live", live, "its raw figures", plain, "p95 150 ms");
        report.times("One site, as at", past, "live", live, "1.5");
    }

    private void pages(Report report, Visitor visitor, NationalProgramme country) throws SQLException {
        String hundredth = "asAt=entry:" + country.entryAt(0.01);
        String explorer = country.path() + "/variation";
        page(report, visitor, "Explorer's first page", explorer, explorer + "?" + hundredth, "p95 300 ms");
        String site = country.path() + "/sites/" + country.site(77);
        page(report, visitor, "Site page", site, site + "?" + hundredth, "p95 150 ms");
        String deciles =
                explorer + "?view=deciles&measure=" + country.measures().getFirst();
        page(report, visitor, "Explorer's deciles", deciles, deciles + "&" + hundredth, "");
        String funnel = explorer + "?view=funnel&measure=" + country.measures().getFirst();
        String some = funnel + "&region=Region+1";
        report.figure("Funnel of %d sites, gzipped".formatted(SITES / 42), kilobytes(visitor.open(some)), "300 kB");
        report.figure("Funnel of all sites, gzipped", kilobytes(visitor.open(funnel)), "300 kB");
    }

    private void page(Report report, Visitor visitor, String what, String path, String early, String aim)
            throws SQLException {
        Histogram now = new Histogram(3);
        Histogram then = new Histogram(3);
        for (int i = 0; i < WARM_UP + TIMES; i++) {
            boolean counts = i >= WARM_UP;
            time(counts, now, () -> visitor.open(path));
            time(counts, then, () -> visitor.open(early));
        }
        report.times(what, now, "at one hundredth", then, aim);
    }

    private interface Work {
        Object done() throws SQLException;
    }

    private static void time(boolean counts, Histogram times, Work work) throws SQLException {
        long began = System.nanoTime();
        Object done = work.done();
        long took = System.nanoTime() - began;
        if (done instanceof Integer rows && rows == 0) {
            throw new IllegalStateException("The baseline found nothing");
        }
        if (counts) {
            times.recordValue(took);
        }
    }

    /** The largest drawing of a page. */
    private static String kilobytes(String page) {
        int largest = 0;
        Matcher drawings = DRAWING.matcher(page);
        while (drawings.find()) {
            largest = Math.max(largest, gzipped(drawings.group()));
        }
        if (largest == 0) {
            throw new IllegalStateException("The page shows no figure");
        }
        return "%.0f kB".formatted(largest / 1000.0);
    }

    private static int gzipped(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size();
    }
}

package org.groundswell.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.groundswell.launcher.Api;
import org.groundswell.launcher.Installation;
import org.groundswell.testkit.Database;
import org.groundswell.testkit.DatabaseRoles;
import tools.jackson.databind.json.JsonMapper;

/** Folding every view from nothing, against reading every event once. */
final class RebuildBench implements Bench {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int ROUNDS = 3;

    /** A service that has just started compiles while it works. */
    private static final int WARM_UPS = 4;

    private static final int PROGRAMMES = 40;
    private static final int SITES = 300;
    private static final int MEASURES = 9;

    private static final int SLOW_SECONDS = 30;
    private static final Duration LIMIT = Duration.ofMinutes(4);

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public String about() {
        return "Every event of the store folded into every view from nothing, beside the rows that serve, until all are swapped in:"
                + " events a second is the number of stored events over that time, however many views fold each. Baseline: every"
                + " event once, in ledger order, through a plain JDBC cursor. Copying: what no rebuild can do without, the database"
                + " copying the views' rows within itself and indexing them. %d rounds in turns, after %d to warm up."
                        .formatted(ROUNDS, WARM_UPS);
    }

    @Override
    public void run(Installation installation, Report report) throws SQLException {
        for (int i = 0; i < PROGRAMMES; i++) {
            fill(installation, i);
        }
        CaughtUp.await(installation);
        Database events = installation.database(DatabaseRoles.Kind.EVENTS);
        Rebuild rebuild = new Rebuild(installation.queries("ada"), LIMIT);
        List<String> views = rebuild.views();
        Rounds all = new Rounds();
        Rounds cursor = new Rounds();
        Rounds copied = new Rounds();
        CopiedRows copies = new CopiedRows(installation.database(DatabaseRoles.Kind.VIEWS));
        ProcessorTime time = new ProcessorTime(installation);
        long stored = Cursor.readAll(events).done();
        for (int warmUp = 0; warmUp < WARM_UPS; warmUp++) {
            rebuild.of(views, stored);
        }
        for (int round = 0; round < ROUNDS; round++) {
            all.add(time.of(() -> rebuild.of(views, stored)));
            cursor.add(Cursor.readAll(events));
            copied.add(copies.copyAll(stored));
        }
        String rebuilt = "Rebuild of all " + views.size() + " views";
        report.ratio(rebuilt, all, "cursor", cursor, "0.15");
        report.ratio("Copying all rows of the views", copied, "cursor", cursor, "");
        report.ratio(rebuilt, all, "copying", copied, "");
        report.remark("The store held %,d events, the views %,d rows. Processor time of each event: %s."
                .formatted(stored, copies.count(), time.describe()));
        if (stored / all.median() > SLOW_SECONDS) {
            report.remark("Too slow a machine to rebuild each view alone as well.");
            return;
        }
        for (String view : views) {
            Rounds one = new Rounds();
            Rounds beside = new Rounds();
            one.add(rebuild.of(List.of(view), stored));
            beside.add(Cursor.readAll(events));
            report.ratio("Rebuild of " + view + " alone", one, "cursor", beside, "");
        }
    }

    /** A large programme: a list of sites, then three months of figures of each measure for each. */
    private static void fill(Installation installation, int number) {
        Api maya = installation.commands("maya");
        String programme = Scene.programme(maya, "Large " + number);
        String root = "/programmes/" + programme;
        String sites = upload(maya, root, "code,name\n" + lines("R%d,Site"));
        maya.post(
                root + "/sites/import",
                "{\"upload\":\"%s\",\"onError\":\"refuse-all\",\"columns\":{\"code\":\"code\",\"name\":\"name\"}}"
                        .formatted(sites));
        String rows = IntStream.rangeClosed(1, 3)
                .mapToObj(month -> lines("R%d," + YearMonth.of(2026, month) + ",90,100"))
                .collect(Collectors.joining("\n"));
        String figures = upload(maya, root, "code,month,in,all\n" + rows);
        for (int measure = 0; measure < MEASURES; measure++) {
            maya.post(root + "/measures/" + Scene.measure(maya, programme) + "/figures/import", """
                    {"upload":"%s","onError":"refuse-all","mapping":{"site":"code","period":"month",
                     "numerator":{"column":"in"},"denominator":{"column":"all"}}}""".formatted(figures));
        }
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

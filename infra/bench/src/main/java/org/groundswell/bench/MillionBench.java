package org.groundswell.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.groundswell.launcher.Api;
import org.groundswell.launcher.Installation;
import org.groundswell.launcher.Port;
import org.groundswell.testkit.DatabaseRoles;
import tools.jackson.databind.json.JsonMapper;

/** A programme of a million entries: moved in and out, verified, read live and as it stood, and folded anew while it is read. */
final class MillionBench implements Bench {

    private static final JsonMapper JSON = new JsonMapper();
    private static final long ENTRIES = Optional.ofNullable(System.getenv("GROUNDSWELL_BENCH_ENTRIES"))
            .map(Long::parseLong)
            .orElse(1_000_000L);

    /** The small programme has one entry for so many of the large one. */
    private static final int SMALLER = 10;

    private static final int ROUNDS = 3;

    private static final Duration LIMIT = Duration.ofMinutes(15);

    @Override
    public String name() {
        return "million";
    }

    @Override
    public String about() {
        return ("A programme of %,d entries, %d sites and %d measures over five years, each figure entered by itself, with corrections,"
                        + " 3S rounds, actions, comments and moves. Its entries are written as an export of another installation, since"
                        + " they would take half an hour by commands, and imported over HTTP; then it is exported again. Beside it, in"
                        + " the same run, a programme of a tenth of that, which is moved on into a second, empty installation as well."
                        + " Heap is what a collection left, every two seconds while entries are moved, of at most 512 MiB."
                        + " Rebuilds in %d rounds, in turns with copying and the cursor, none to warm up.")
                .formatted(ENTRIES, LongProgramme.SITES, LongProgramme.MEASURES, ROUNDS);
    }

    @Override
    public void run(Installation installation, Report report) throws Exception {
        Path folder = Files.createTempDirectory("groundswell-million-");
        try {
            Journey small = Journey.through(installation, folder, "small", ENTRIES / SMALLER);
            elsewhere(installation, report, small, folder);
            small.forget();
            Journey large = Journey.through(installation, folder, "large", ENTRIES);
            tell(report, small, large);
            verify(installation, report, large, folder);
            large.forget();
            new MillionPages(installation, large.programme(), ENTRIES).measure(report);
            rebuild(installation, report, large.programme());
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    private static void tell(Report report, Journey small, Journey large) throws IOException {
        report.figure("Import, proved and written", large.rate(large.in().result()), "");
        report.figure("Views, after the import had answered", large.rate(large.followed()), "");
        report.figure("Export to a file", large.rate(large.out().result().seconds()), "");
        report.figure(
                "First byte of the export",
                String.format(Locale.UK, "%.2f s", large.out().result().firstByte()),
                "");
        report.figure("The exported file", "%,d MB".formatted(large.megabytes()), "");
        heap(report, "import", small.size(), small.in(), large.in());
        heap(report, "export", small.size(), small.out(), large.out());
        report.remark(
                "Every entry and every signed checkpoint of the export is, byte for byte, the one that was imported: %,d lines."
                        .formatted(large.same()));
    }

    private static void heap(
            Report report, String what, long small, LiveHeap.Measured<?> few, LiveHeap.Measured<?> many) {
        report.against(
                "Heap of the " + what,
                many.live() + " MiB",
                "of %,d entries %d MiB".formatted(small, few.live()),
                (double) many.live() / few.live(),
                "bounded");
        report.figure("Resident during the " + what, "%d MiB".formatted(many.resident()), "");
    }

    private static void elsewhere(Installation installation, Report report, Journey small, Path folder)
            throws Exception {
        Api here = installation.queries("ada");
        try (SecondInstallation second = SecondInstallation.start(installation, folder.resolve("witnessed"))) {
            String key = JSON.readTree(installation.commands("maya").get("/programmes/" + small.programme() + "/proof"))
                    .path("key")
                    .asString();
            second.moved().in(small.exported(), key, small.transferKey());
            Folded.await(second.queries("ada"), small.programme(), small.size(), LIMIT);
            Map<String, String> wanted = digests(here, small.programme());
            if (wanted.isEmpty()
                    || !digests(second.queries("ada"), small.programme()).equals(wanted)) {
                throw new IllegalStateException("The views of the second installation are other ones");
            }
            report.remark(
                    ("The smaller programme, exported and imported into a second, empty installation, has the same digest there in each"
                                    + " of %d views, whose rows of every entry it covers.")
                            .formatted(wanted.size()));
        }
    }

    /** By view, of one programme. */
    private static Map<String, String> digests(Api ada, String programme) {
        Map<String, String> digests = new TreeMap<>();
        JSON.readTree(ada.get("/operations/digests")).forEachEntry((view, ledgers) -> {
            if (ledgers.has(programme)) {
                digests.put(view, ledgers.path(programme).asString());
            }
        });
        return digests;
    }

    private static void verify(Installation installation, Report report, Journey large, Path folder) throws Exception {
        Path pack = folder.resolve("pack");
        Moved maya = new Moved(installation.address(Port.COMMAND), () -> installation.token("maya"));
        double seconds = maya.pack(large.programme(), pack).seconds();
        String key = JSON.readTree(installation.commands("maya").get("/programmes/" + large.programme() + "/proof"))
                .path("key")
                .asString();
        report.figure("Pack to a file", large.rate(seconds), "");
        double cpu = VerifierBench.verify(pack, key);
        report.figure("Verifier on that pack, of processor time", large.rate(cpu), "500,000/s");
        Files.delete(pack);
    }

    private static void rebuild(Installation installation, Report report, String programme) throws Exception {
        Rebuild rebuild = new Rebuild(installation.queries("ada"), LIMIT);
        List<String> views = rebuild.views();
        var events = installation.database(DatabaseRoles.Kind.EVENTS);
        CopiedRows copies = new CopiedRows(installation.database(DatabaseRoles.Kind.VIEWS));
        long stored = Cursor.readAll(events).done();
        Rounds alone = new Rounds();
        Rounds beside = new Rounds();
        Rounds cursor = new Rounds();
        Rounds copied = new Rounds();
        for (int round = 0; round < ROUNDS; round++) {
            alone.add(rebuild.of(views, stored));
            cursor.add(Cursor.readAll(events));
            copied.add(copies.copyAll(stored));
        }
        MillionReaders readers = new MillionReaders(installation, "/programmes/" + programme);
        readers.before();
        beside.add(readers.during(() -> rebuild.of(views, stored)));
        readers.tell(report);
        String rebuilt = "Rebuild of all " + views.size() + " views";
        report.ratio(rebuilt, alone, "copying", copied, "30,000/s");
        report.ratio(rebuilt, alone, "cursor", cursor, "");
        report.ratio(rebuilt + ", behind somebody who reads", beside, "copying", copied, "");
        report.remark("Each of them, in their order: %s entries a second.".formatted(alone.each()));
        report.remark("The store held %,d events, the views %,d rows.".formatted(stored, copies.count()));
    }
}

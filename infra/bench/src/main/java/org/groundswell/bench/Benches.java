package org.groundswell.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.groundswell.launcher.Installation;

/**
 * The program behind {@code infra/bench/run}: starts an installation, runs the benches that were named, and puts what they found
 * into the README.
 */
final class Benches {

    /** In the order in which they run. A new bench adds itself here. */
    private static final List<Bench> ALL = List.of(
            new StartUpBench(),
            new CommandsBench(),
            new NumberingBench(),
            new SealingBench(),
            new RebuildBench(),
            new ImportBench(),
            new PagesBench(),
            new PeopleBench(),
            new FreshnessBench(),
            new HistoryBench(),
            new VariationBench(),
            new MillionBench(),
            new MemoryBench());

    private Benches() {}

    /** @param arguments the names of benches; all where there are none */
    public static void main(String[] arguments) {
        List<Bench> asked = asked(Arrays.asList(arguments));
        if (asked.isEmpty()) {
            System.err.println("Use infra/bench/run [NAME…] with any of: " + names(ALL));
            System.exit(2);
        }
        try {
            run(asked);
        } catch (Exception failed) {
            failed.printStackTrace();
            System.exit(1);
        }
        System.exit(0);
    }

    private static List<Bench> asked(List<String> names) {
        if (!ALL.stream().map(Bench::name).toList().containsAll(names)) {
            return List.of();
        }
        return ALL.stream()
                .filter(bench -> names.isEmpty() || names.contains(bench.name()))
                .toList();
    }

    private static String names(List<Bench> benches) {
        return String.join(" ", benches.stream().map(Bench::name).toList());
    }

    private static void run(List<Bench> benches) throws Exception {
        Path project = Path.of(System.getProperty("groundswell.project", ".")).toAbsolutePath();
        Readme readme = new Readme(project.resolve("infra/bench/README.md"));
        List<String> failed = new ArrayList<>();
        Machine.look();
        try (Installation installation = Installation.start(project, !benches.contains(ALL.getFirst()))) {
            for (Bench bench : benches) {
                System.out.println("\n" + bench.name());
                Report report = new Report(bench);
                try {
                    bench.run(installation, report);
                    readme.replace(report);
                } catch (Exception e) {
                    e.printStackTrace();
                    failed.add(bench.name());
                }
            }
        }
        if (!failed.isEmpty()) {
            throw new IllegalStateException("These benches failed: " + failed);
        }
    }
}

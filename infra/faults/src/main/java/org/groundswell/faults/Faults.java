package org.groundswell.faults;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.groundswell.faults.check.Violation.Kind;
import org.groundswell.faults.fault.CommandServiceKilled;
import org.groundswell.faults.history.History;
import org.groundswell.launcher.Installation;

/**
 * The program behind {@code infra/faults/run}: starts an installation, breaks it as asked, and prints what became of what was
 * acknowledged. Ends with 0 where nothing was violated, with 1 where something was, with 2 where the question makes no sense.
 */
final class Faults {

    /** In the order in which they run. A new fault adds itself here. */
    private static final List<Fault> ALL = List.of(new CommandServiceKilled());

    private static final String SEED = "--seed";

    private Faults() {}

    /** @param seed names the run: the same seed breaks at the same places */
    private record Wish(long seed, List<Fault> faults) {}

    public static void main(String[] arguments) {
        Wish wish = wish(new ArrayList<>(List.of(arguments)));
        if (wish.faults().isEmpty()) {
            System.err.println("Use infra/faults/run [--seed NUMBER] [FAULT…] with any of: "
                    + String.join(" ", ALL.stream().map(Fault::name).toList()));
            System.exit(2);
        }
        try {
            System.exit(run(wish) ? 0 : 1);
        } catch (Exception failed) {
            failed.printStackTrace();
            System.out.println("The run broke off. Seed " + wish.seed() + ".");
            System.exit(1);
        }
    }

    private static Wish wish(List<String> words) {
        long seed = new Random().nextInt(1_000_000);
        int named = words.indexOf(SEED);
        if (named >= 0) {
            if (named + 1 >= words.size() || !words.get(named + 1).matches("\\d{1,9}")) {
                return new Wish(seed, List.of());
            }
            seed = Long.parseLong(words.remove(named + 1));
            words.remove(named);
        }
        List<Fault> asked = ALL.stream()
                .filter(fault -> words.isEmpty() || words.contains(fault.name()))
                .toList();
        return new Wish(seed, asked.size() == words.size() || words.isEmpty() ? asked : List.of());
    }

    private static boolean run(Wish wish) throws Exception {
        Path project = Path.of(System.getProperty("groundswell.project", ".")).toAbsolutePath();
        System.out.println("Starting an installation to break. Seed " + wish.seed() + ".");
        List<Trial> trials = new ArrayList<>();
        try (Installation installation = Installation.start(project, true)) {
            for (Fault fault : wish.faults()) {
                System.out.println("%s %s".formatted(fault.name(), fault.title()));
                History history = History.in(project.resolve("infra/faults/target/history/" + fault.name() + ".jsonl"));
                trials.add(tried(new Trial(installation, fault, wish.seed(), history)));
            }
            System.out.println("Folding everything anew, and waiting for the last seals");
            new Aftermath(installation, trials).judge();
        }
        System.out.println();
        System.out.println(Report.of(trials, wish.seed()));
        return Report.holds(trials);
    }

    /** What goes wrong with one fault is told beside the others, unless it leaves nothing to go on with. */
    private static Trial tried(Trial trial) throws Exception {
        try (trial) {
            trial.fault().run(trial);
            trial.judge();
        } catch (org.groundswell.faults.load.Until.NeverException never) {
            trial.violated(Kind.OTHER, String.valueOf(never.getMessage()));
        }
        return trial;
    }
}

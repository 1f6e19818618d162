package org.groundswell.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.groundswell.faults.check.Violation.Kind;
import org.groundswell.faults.fault.CommandServiceKilled;
import org.groundswell.faults.fault.KafkaDown;
import org.groundswell.faults.fault.MixedReleases;
import org.groundswell.faults.fault.PoisonEvent;
import org.groundswell.faults.fault.QueryServiceKilled;
import org.groundswell.faults.fault.RebuildKilled;
import org.groundswell.faults.fault.RecordsRepeated;
import org.groundswell.faults.fault.RelayDiesAfterAcknowledgement;
import org.groundswell.faults.fault.RowsTampered;
import org.groundswell.faults.history.History;
import org.groundswell.faults.load.Until;
import org.groundswell.launcher.Installation;

/**
 * The program behind {@code infra/faults/run}: starts an installation, breaks it as asked, and prints what became of what was
 * acknowledged. Ends with 0 where nothing was violated, with 1 where something was, with 2 where the question makes no sense.
 */
final class Faults {

    private static final String SEED = "--seed";
    private static final int KILLS = 20;

    /** So that the quick set stays quick: of the two faults that take longest, enough to meet a start as well. */
    private static final int KILLS_OF_QUICK_SET = 4;

    private Faults() {}

    /** In the order in which they run. A new fault adds itself here. */
    private static List<Fault> all(int kills) {
        return List.of(
                new CommandServiceKilled(kills),
                new QueryServiceKilled(kills),
                new RelayDiesAfterAcknowledgement(),
                new KafkaDown(),
                new RecordsRepeated(),
                new PoisonEvent(),
                new RebuildKilled(),
                new MixedReleases(),
                new RowsTampered());
    }

    /** @param seed names the run: the same seed breaks at the same places */
    private record Wish(long seed, List<Fault> faults) {}

    public static void main(String[] arguments) {
        Wish wish = wish(new ArrayList<>(List.of(arguments)));
        if (wish.faults().isEmpty()) {
            System.err.println("Use infra/faults/run [--seed NUMBER] [FAULT…] with any of: "
                    + String.join(" ", all(KILLS).stream().map(Fault::name).toList()));
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
        List<Fault> asked = all(words.isEmpty() ? KILLS_OF_QUICK_SET : KILLS).stream()
                .filter(fault -> words.isEmpty() || words.contains(fault.name()))
                .toList();
        return new Wish(seed, asked.size() == words.size() || words.isEmpty() ? asked : List.of());
    }

    private static boolean run(Wish wish) throws IOException {
        Path project = Path.of(System.getProperty("groundswell.project", ".")).toAbsolutePath();
        System.out.println("Starting an installation to break. Seed " + wish.seed() + ".");
        List<Trial> trials = new ArrayList<>();
        Pace pace = Pace.watch();
        try (Installation installation = Installation.start(project, true)) {
            boolean goesOn = true;
            for (Fault fault : wish.faults()) {
                if (goesOn) {
                    System.out.println(fault.name() + " " + fault.title());
                    History history =
                            History.in(project.resolve("infra/faults/target/history/" + fault.name() + ".jsonl"));
                    Trial trial = new Trial(installation, fault, wish.seed(), history, pace);
                    trials.add(trial);
                    goesOn = isBorne(trial);
                }
            }
            if (goesOn) {
                System.out.println("Folding everything anew, and waiting for the last seals");
                new Aftermath(installation, trials).judge();
            }
            keep(installation.data().resolve("logs"), project.resolve("infra/faults/target/logs"));
        }
        System.out.println();
        System.out.println(Report.of(trials, wish.seed(), pace));
        return Report.holds(trials);
    }

    /** @return whether the installation is fit for the next fault */
    private static boolean isBorne(Trial trial) {
        try (trial) {
            trial.fault().run(trial);
            trial.judge();
            return true;
        } catch (Until.NeverException never) {
            trial.violated(Kind.OTHER, String.valueOf(never.getMessage()));
            return trial.areAllPartsUp();
        } catch (Exception failed) {
            failed.printStackTrace();
            trial.violated(Kind.OTHER, "the run broke off: " + failed);
            return false;
        }
    }

    /** Leaves what the parts wrote for whoever looks into a failure. */
    private static void keep(Path logs, Path into) throws IOException {
        Files.createDirectories(into);
        try (var files = Files.newDirectoryStream(logs)) {
            for (Path file : files) {
                Files.copy(file, into.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}

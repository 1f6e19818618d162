package org.groundswell.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.groundswell.testkit.Database;
import org.groundswell.testkit.DatabaseRoles;
import org.groundswell.testkit.DemoPerson;
import org.groundswell.testkit.JavaProgram;
import org.groundswell.testkit.LogTail;

/**
 * Lets the {@link DemoSeeder} write the demo programme at the first start, in a process of its own, and notes in the data
 * directory that it did, or that nobody wanted it.
 */
final class FirstProgramme {

    private static final String PROGRESS = "progress: ";

    private final Settings settings;
    private final Consumer<String> progress;
    private final Path note;

    FirstProgramme(Settings settings, Consumer<String> progress) {
        this.settings = settings;
        this.progress = progress;
        this.note = settings.data().resolve("first-programme.txt");
    }

    /** Writes the demo programme unless an earlier start has decided. */
    void write(Beginning beginning, Database events, Map<String, String> environment) {
        try {
            if (Files.exists(note)) {
                explain(beginning, Files.readString(note).strip());
            } else if (beginning == Beginning.EMPTY || seeder().isEmpty()) {
                note(Beginning.EMPTY);
            } else {
                seed(beginning, events, environment);
                note(beginning);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The demo programme could not be written", e);
        }
    }

    private void note(Beginning beginning) throws IOException {
        Files.writeString(note, beginning.word() + "\n");
    }

    private void explain(Beginning beginning, String decided) {
        boolean empty = beginning == Beginning.EMPTY;
        boolean begunEmpty = decided.equals(Beginning.EMPTY.word());
        if (empty && !begunEmpty) {
            progress.accept("  This installation already holds the demo programme, which stays; GROUNDSWELL_DATA"
                    + " names another directory for an empty one");
        } else if (!empty && begunEmpty) {
            progress.accept("  This installation was first started empty, so it has no demo programme");
        } else if (beginning == Beginning.DAYS && !decided.equals(Beginning.DAYS.word())) {
            progress.accept("  This installation was first started without the ten days; GROUNDSWELL_DATA names another"
                    + " directory for one that has them");
        }
    }

    private static Optional<DemoSeeder> seeder() {
        return ServiceLoader.load(DemoSeeder.class).findFirst();
    }

    private void seed(Beginning beginning, Database events, Map<String, String> environment) throws IOException {
        long start = System.nanoTime();
        Path log = settings.log("demo-programme");
        ProcessBuilder builder = new ProcessBuilder(
                        JavaProgram.path().toString(),
                        "-Xmx640m",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Launcher.class.getName(),
                        "seed",
                        beginning.option())
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().put("GROUNDSWELL_EVENTS_URL", events.url());
        Process process = builder.start();
        process.getOutputStream().close();
        try (var reader = process.inputReader(StandardCharsets.UTF_8);
                var writer = new PrintWriter(Files.newBufferedWriter(log), true)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith(PROGRESS)) {
                    progress.accept("  " + line.substring(PROGRESS.length()));
                } else {
                    writer.println(line);
                }
            }
        }
        if (process.onExit().join().exitValue() != 0) {
            throw new LaunchException("The demo programme could not be written; infra/up --empty starts without it."
                    + " The end of " + log + ":\n" + LogTail.of(log));
        }
        progress.accept(String.format(
                Locale.ROOT,
                "  %-16s written in %.1f s",
                "Demo programme",
                Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0));
    }

    /** The child process: runs the seeder on the database that the environment names. */
    static void run(Map<String, String> environment, Beginning beginning) {
        Database events = new Database(
                environment.getOrDefault("GROUNDSWELL_EVENTS_URL", ""),
                environment.getOrDefault("GROUNDSWELL_EVENTS_USER", DatabaseRoles.EVENTS_OWNER),
                environment.getOrDefault("GROUNDSWELL_EVENTS_PASSWORD", ""));
        Map<String, String> people =
                DemoPerson.all().stream().collect(Collectors.toMap(DemoPerson::username, DemoPerson::id));
        PrintWriter output = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        DemoContext context =
                new DemoContext(events, people, beginning == Beginning.DAYS, line -> output.println(PROGRESS + line));
        List.of(seeder().orElseThrow()).forEach(seeder -> seeder.seed(context));
    }
}

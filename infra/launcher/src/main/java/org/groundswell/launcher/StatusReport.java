package org.groundswell.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code infra/up --status}: what runs, where, and how much memory it takes. */
final class StatusReport {

    private static final int NOT_RUNNING = 3;

    private final Settings settings;
    private final PrintStream output;

    StatusReport(Settings settings, PrintStream output) {
        this.settings = settings;
        this.output = output;
    }

    /** Prints the report; answers 0 when everything was ready and still runs, 3 otherwise. */
    int print() {
        Optional<RunState> state = RunState.read(settings);
        Map<String, ProcessHandle> alive = state.map(RunState::alive).orElse(Map.of());
        if (alive.isEmpty()) {
            output.println("Groundswell is not running in " + settings.data() + ".");
            return NOT_RUNNING;
        }
        boolean ready = state.get().isReady() && alive.containsKey(RunState.SUPERVISOR);
        output.println(
                ready ? "Groundswell is running." : "Groundswell is not complete: starting, or ended improperly.");
        alive.forEach((name, process) ->
                output.println("  %-16s process %-8d %5d MiB".formatted(name, process.pid(), memory(process) >> 10)));
        if (ready) {
            output.println(Summary.of(state.get().settings(settings)));
        }
        return ready ? 0 : NOT_RUNNING;
    }

    /** The proportional share of memory of a process, with PostgreSQL's children, in KiB. */
    private static long memory(ProcessHandle process) {
        boolean server = process.info()
                .command()
                .map(command -> command.endsWith("postgres"))
                .orElse(false);
        return Stream.concat(Stream.of(process), server ? process.descendants() : Stream.empty())
                .mapToLong(StatusReport::share)
                .sum();
    }

    private static long share(ProcessHandle process) {
        Path rollup = Path.of("/proc", Long.toString(process.pid()), "smaps_rollup");
        try (Stream<String> lines = Files.lines(rollup)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }
}

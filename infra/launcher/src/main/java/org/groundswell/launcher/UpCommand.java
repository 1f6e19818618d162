package org.groundswell.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.groundswell.testkit.Detached;
import org.groundswell.testkit.JavaProgram;

/** {@code infra/up}: starts everything in the background, shows its progress, and returns when it answers. */
final class UpCommand {

    private static final String FOREGROUND = "--foreground";
    private static final Duration STOP_LIMIT = Duration.ofSeconds(120);

    private final Settings settings;
    private final PrintStream output;

    UpCommand(Settings settings, PrintStream output) {
        this.settings = settings;
        this.output = output;
    }

    int run(List<String> options) throws InterruptedException {
        if (options.contains("--stop")) {
            return stop();
        }
        if (options.contains("--status")) {
            return new StatusReport(settings, output).print();
        }
        return start(options);
    }

    private int start(List<String> options) throws InterruptedException {
        Optional<RunState> last = RunState.read(settings);
        if (last.flatMap(RunState::supervisor).isPresent()) {
            output.println("Groundswell is already " + (last.get().isReady() ? "running." : "starting."));
            output.println(Summary.of(last.get().settings(settings)));
            return 0;
        }
        last.ifPresent(this::clearAway);
        if (options.contains(FOREGROUND)) {
            return new SuperviseCommand(settings, output).run(Beginning.of(options));
        }
        OccupiedPorts.refuse(settings);
        PrivateFile.createDirectory(settings.data());
        PrivateFile.createDirectory(settings.logs());
        return follow(launchSupervisor(options));
    }

    private void clearAway(RunState last) {
        if (!last.alive().isEmpty()) {
            output.println("The last run did not end properly; stopping what is left of it");
            stopParts(last);
        }
        last.delete();
    }

    private Process launchSupervisor(List<String> options) {
        List<String> command = new ArrayList<>(List.of(
                JavaProgram.path().toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-Dgroundswell.project=" + settings.project(),
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName(),
                "supervise"));
        command.addAll(options);
        try {
            return new ProcessBuilder(Detached.command(command))
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectErrorStream(true)
                    .redirectOutput(log().toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("The supervisor did not start", e);
        }
    }

    private Path log() {
        return settings.log("launcher");
    }

    /** Prints what the supervisor says until everything answers or it gives up. */
    private int follow(Process supervisor) throws InterruptedException {
        Thread giveUp = new Thread(() -> Processes.stop(supervisor.toHandle(), STOP_LIMIT), "give-up");
        Runtime.getRuntime().addShutdownHook(giveUp);
        Follower follower = new Follower(log(), output);
        while (true) {
            boolean ready = isReady(supervisor);
            follower.print();
            if (ready) {
                Runtime.getRuntime().removeShutdownHook(giveUp);
                return 0;
            }
            if (supervisor.waitFor(200, TimeUnit.MILLISECONDS)) {
                follower.print();
                return 1;
            }
        }
    }

    private boolean isReady(Process supervisor) {
        return RunState.read(settings)
                .filter(RunState::isReady)
                .flatMap(RunState::supervisor)
                .filter(process -> process.pid() == supervisor.pid())
                .isPresent();
    }

    private int stop() {
        Optional<RunState> last = RunState.read(settings);
        if (last.isEmpty()) {
            output.println("Groundswell is not running in " + settings.data() + ".");
            return 0;
        }
        output.println("Stopping Groundswell");
        last.get().supervisor().ifPresent(supervisor -> Processes.stop(supervisor, STOP_LIMIT));
        stopParts(last.get());
        last.get().delete();
        output.println("Groundswell has stopped; infra/up starts it again on the same data.");
        return 0;
    }

    /** Stops by id what a supervisor left behind, PostgreSQL after everything that uses it. */
    private static void stopParts(RunState state) {
        Map<String, ProcessHandle> left = state.alive();
        ProcessHandle postgres = left.remove("PostgreSQL");
        left.values().forEach(process -> process.destroy());
        left.values().forEach(process -> Processes.stop(process, Duration.ofSeconds(20)));
        if (postgres != null) {
            Processes.stop(postgres, Duration.ofSeconds(60));
        }
    }
}

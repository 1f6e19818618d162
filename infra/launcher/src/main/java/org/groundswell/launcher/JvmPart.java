package org.groundswell.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.groundswell.testkit.Detached;
import org.groundswell.testkit.JavaProgram;
import org.groundswell.testkit.LogTail;
import org.jspecify.annotations.Nullable;

/** A Java program as a child process, ready when its probe says so. */
final class JvmPart implements Part {

    private static final Duration START_LIMIT = Duration.ofMinutes(4);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    private final Program program;
    private final Probe probe;
    private final Path log;
    private volatile @Nullable Process process;

    /**
     * What to run.
     *
     * @param name what a person calls it
     * @param address where it can be reached, for a person to read
     * @param arguments everything after {@code java}
     * @param environment added to this process's own
     */
    record Program(String name, String address, List<String> arguments, Map<String, String> environment) {
        Program {
            arguments = List.copyOf(arguments);
            environment = Map.copyOf(environment);
        }
    }

    JvmPart(Program program, Probe probe, Path log) {
        this.program = program;
        this.probe = probe;
        this.log = log;
    }

    @Override
    public String name() {
        return program.name();
    }

    @Override
    public String address() {
        return program.address();
    }

    @Override
    public void launch() {
        try {
            ProcessBuilder builder = new ProcessBuilder(Detached.command(
                            Stream.concat(Stream.of(JavaProgram.path().toString()), program.arguments().stream())
                                    .toList()))
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(program.environment());
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(name() + " did not start", e);
        }
    }

    @Override
    public void awaitReady() {
        Process running = running();
        long limit = System.nanoTime() + START_LIMIT.toNanos();
        try {
            String answer = probe.ask();
            while (!answer.equals(Probe.READY)) {
                if (running.waitFor(200, TimeUnit.MILLISECONDS)) {
                    throw failed("ended while starting");
                }
                if (System.nanoTime() > limit) {
                    throw failed("was not ready in time (" + answer + ")");
                }
                answer = probe.ask();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted while waiting for " + name(), e);
        }
    }

    private LaunchException failed(String how) {
        return new LaunchException("%s %s. The end of %s:%n%s".formatted(name(), how, log, LogTail.of(log)));
    }

    private Process running() {
        Process launched = process;
        if (launched == null) {
            throw new IllegalStateException(name() + " was not launched");
        }
        return launched;
    }

    @Override
    public ProcessHandle process() {
        return running().toHandle();
    }

    @Override
    public Path log() {
        return log;
    }

    @Override
    public void stop() {
        Process launched = process;
        if (launched != null) {
            Processes.stop(launched.toHandle(), STOP_LIMIT);
        }
    }
}

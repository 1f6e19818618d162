package org.groundswell.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.groundswell.testkit.Database;
import org.groundswell.testkit.DatabaseRoles;
import org.groundswell.testkit.KeycloakServer;
import org.jspecify.annotations.Nullable;

/**
 * One running installation, every part a child process: the launcher's and the browser tests' handle on it.
 *
 * <p>A part that dies later is reported with the end of its log and started again. Closing stops all parts in order.
 */
public final class Groundswell implements AutoCloseable {

    private static final Duration KILL_LIMIT = Duration.ofSeconds(30);

    private final Settings settings;
    private final Consumer<String> progress;
    private final FileChannel lock;
    private final RunState state;
    private final List<Part> launched = new ArrayList<>();
    private final Watch watch;
    private @Nullable Services services;
    private boolean closing;

    private Groundswell(Settings settings, Consumer<String> progress, FileChannel lock) {
        this.settings = settings;
        this.progress = progress;
        this.lock = lock;
        this.state = RunState.fresh(settings);
        this.watch = new Watch(state, progress);
    }

    /**
     * Starts everything and waits until it answers.
     *
     * @param beginning what it holds, if this is the first start
     * @param progress takes lines for a person to read
     * @throws LaunchException with the reason, after stopping what had started
     */
    public static Groundswell start(Settings settings, Beginning beginning, Consumer<String> progress) {
        Groundswell groundswell = prepare(settings, progress);
        try {
            groundswell.startParts(beginning);
            groundswell.announceReady();
            return groundswell;
        } catch (RuntimeException e) {
            groundswell.close();
            throw e;
        }
    }

    /** Takes the data directory and checks the ports; nothing runs yet. {@link #startParts} starts everything. */
    static Groundswell prepare(Settings settings, Consumer<String> progress) {
        PrivateFile.createDirectory(settings.data());
        PrivateFile.createDirectory(settings.logs());
        FileChannel lock = lock(settings);
        try {
            OccupiedPorts.refuse(settings);
        } catch (LaunchException e) {
            release(lock);
            throw e;
        }
        return new Groundswell(settings, progress, lock);
    }

    private static FileChannel lock(Settings settings) {
        try {
            FileChannel channel = FileChannel.open(
                    settings.data().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isTaken(channel)) {
                channel.close();
                throw new LaunchException("Groundswell is already starting or running on " + settings.data()
                        + ". infra/up --status tells more; GROUNDSWELL_DATA names another directory.");
            }
            return channel;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lock " + settings.data(), e);
        }
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    private static void release(FileChannel lock) {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void startParts(Beginning beginning) {
        state.running(RunState.SUPERVISOR, ProcessHandle.current());
        PreviousLogs.setAside(settings.logs());
        if (!KeycloakServer.isPrepared()) {
            progress.accept("  Preparing Keycloak, once on this machine: about half a minute");
            KeycloakServer.prepare();
        }
        Secrets secrets = Secrets.in(settings.data().resolve("secrets.properties"));
        People people = People.in(settings.peopleFile());
        PostgresPart postgres = new PostgresPart(settings, secrets);
        Part kafka = KafkaPart.of(settings);
        Part keycloak = new KeycloakPart(settings, secrets, people, postgres.database(DatabaseRoles.Kind.KEYCLOAK));
        Services known = new Services(settings, secrets, postgres);
        services = known;
        List<Part> serviceParts = known.parts();
        launchAndAwait(List.of(postgres));
        long start = System.nanoTime();
        List.of(kafka, keycloak).forEach(this::launch);
        awaitReady(kafka, start);
        // needs the database alone, and Keycloak takes as long to start
        new FirstProgramme(settings, progress)
                .write(beginning, postgres.database(DatabaseRoles.Kind.EVENTS), known.commandEnvironment());
        awaitReady(keycloak, start);
        launchAndAwait(serviceParts);
        watch.over(List.copyOf(launched));
    }

    private void launchAndAwait(List<Part> parts) {
        long start = System.nanoTime();
        parts.forEach(this::launch);
        parts.forEach(part -> awaitReady(part, start));
    }

    private void awaitReady(Part part, long start) {
        part.awaitReady();
        progress.accept(String.format(
                Locale.ROOT,
                "  %-16s ready after %5.1f s   %s",
                part.name(),
                Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0,
                part.address()));
    }

    private synchronized void launch(Part part) {
        if (closing) {
            throw new LaunchException("Stopped while starting.");
        }
        launched.add(part);
        part.launch();
        state.running(part.name(), part.process());
    }

    /** Tells {@code infra/up} and {@code infra/up --status} that everything answers. */
    void announceReady() {
        state.ready();
    }

    public Settings settings() {
        return settings;
    }

    /** The password of a demo person. */
    public String password(String username) {
        return People.read(settings.peopleFile()).password(username);
    }

    /** The processes that run, by the names of their parts. */
    public Map<String, ProcessHandle> processes() {
        return state.alive();
    }

    /**
     * Kills a part by its process's id, as a crash would, waits until it is gone, and leaves it down.
     *
     * @param name such as {@code query-service} or {@code Kafka}
     */
    public void kill(String name) {
        Part part = part(name);
        watch.leaveDown(part);
        part.process().destroyForcibly();
        if (!Processes.awaitEnd(part.process(), KILL_LIMIT)) {
            throw new LaunchException(name + " does not end");
        }
    }

    /** Launches a part that was killed and returns at once. */
    public synchronized void launchAgain(String name) {
        Part part = part(name);
        part.launch();
        state.running(part.name(), part.process());
    }

    /** Waits until a part that was launched again is of use, and looks after it as before. */
    public void awaitAgain(String name) {
        Part part = part(name);
        part.awaitReady();
        watch.resume(part);
    }

    private synchronized Part part(String name) {
        return launched.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No part is called " + name));
    }

    /**
     * Starts one more query-service on ports of its own and waits until it is ready. The caller closes it.
     *
     * @param views its database; that of the installation to share its work, an empty one to fold everything by itself
     * @param program how to run it, everything after {@code java}; empty to run it as the installation does
     * @param environment what it is told differently
     */
    public Instance anotherQueryService(Database views, List<String> program, Map<String, String> environment) {
        if (services == null) {
            throw new IllegalStateException("Nothing runs yet");
        }
        return Instance.start(services.anotherQueryService(views, program, environment));
    }

    /**
     * Starts one more command-service on ports of its own and waits until it is ready. The caller closes it.
     *
     * @param events its database; an empty one makes it another installation that shares only the sign-in
     * @param environment what it is told differently
     */
    public Instance anotherCommandService(Database events, Map<String, String> environment) {
        if (services == null) {
            throw new IllegalStateException("Nothing runs yet");
        }
        return Instance.start(services.anotherCommandService(events, environment));
    }

    /** The program of a service as a file. */
    public Path program(String module) {
        if (services == null) {
            throw new IllegalStateException("Nothing runs yet");
        }
        return services.jar(module);
    }

    /** Stops every part, the last started first, and gives the data directory back. */
    @Override
    public synchronized void close() {
        if (closing) {
            return;
        }
        closing = true;
        watch.close();
        for (Part part : launched.reversed()) {
            part.stop();
        }
        state.delete();
        release(lock);
    }

    synchronized boolean isClosing() {
        return closing;
    }
}

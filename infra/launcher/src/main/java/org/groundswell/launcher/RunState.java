package org.groundswell.launcher;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What runs now: the process ids of the supervisor and of every part, kept in a file so that another {@code infra/up} can
 * find and stop them.
 *
 * <p>A process counts as ours only while it has the id and the start time that were written down: ids are used again.
 */
final class RunState {

    static final String SUPERVISOR = "supervisor";
    private static final String PROCESS = "process.";
    private static final String READY = "ready";

    private final Path file;
    private final Map<String, String> values;

    private RunState(Path file, Map<String, String> values) {
        this.file = file;
        this.values = values;
    }

    /** A new state, not yet written. */
    static RunState fresh(Settings settings) {
        RunState state = new RunState(file(settings), new TreeMap<>());
        settings.ports().forEach((port, number) -> state.values.put("port." + port.name(), number.toString()));
        return state;
    }

    /** The state of the last run, if it did not end properly or has not ended. */
    static Optional<RunState> read(Settings settings) {
        Path file = file(settings);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
        Map<String, String> values = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        return Optional.of(new RunState(file, values));
    }

    private static Path file(Settings settings) {
        return settings.data().resolve("run.properties");
    }

    /** Notes a process under a name. */
    synchronized void running(String name, ProcessHandle process) {
        values.put(PROCESS + name.replace(' ', '-'), process.pid() + "@" + started(process));
        write();
    }

    /** Notes that everything answers. */
    synchronized void ready() {
        values.put(READY, "true");
        write();
    }

    boolean isReady() {
        return values.containsKey(READY);
    }

    /** The settings with the ports of this run, whatever the environment says now. */
    Settings settings(Settings now) {
        Map<Port, Integer> ports = new EnumMap<>(now.ports());
        for (Port port : Port.values()) {
            String number = values.get("port." + port.name());
            if (number != null) {
                ports.put(port, Integer.valueOf(number));
            }
        }
        return new Settings(now.project(), now.data(), ports);
    }

    /** The processes that were noted and still run. */
    Map<String, ProcessHandle> alive() {
        Map<String, ProcessHandle> alive = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (key.startsWith(PROCESS)) {
                find(value).ifPresent(process -> alive.put(key.substring(PROCESS.length()), process));
            }
        });
        return alive;
    }

    Optional<ProcessHandle> supervisor() {
        return Optional.ofNullable(alive().get(SUPERVISOR));
    }

    private static Optional<ProcessHandle> find(String value) {
        String[] idAndStart = value.split("@", 2);
        return ProcessHandle.of(Long.parseLong(idAndStart[0]))
                .filter(ProcessHandle::isAlive)
                .filter(process -> started(process).equals(idAndStart[1]));
    }

    private static String started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }

    private void write() {
        PrivateFile.write(
                file,
                values.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                        .collect(Collectors.joining()));
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + file, e);
        }
    }
}

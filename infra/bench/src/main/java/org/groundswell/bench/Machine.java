package org.groundswell.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The machine that a run was measured on. */
final class Machine {

    private static final long KIB_PER_GIB = 1 << 20;

    private Machine() {}

    static String describe() {
        return "%d cores, %d GiB of memory, JDK %s, load %s before the run"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        Math.round((double) totalMemory() / KIB_PER_GIB),
                        Runtime.version(),
                        LOAD);
    }

    /** How busy the machine was with other things, as the average of the last minute. */
    private static final String LOAD = load();

    /** Reads the load, once, before anything of the run adds to it. */
    static void look() {
        System.out.println("Measuring on " + describe());
    }

    private static long totalMemory() {
        try (var lines = Files.lines(Path.of("/proc/meminfo"))) {
            return lines.filter(line -> line.startsWith("MemTotal:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String load() {
        try {
            return Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.groundswell.domain.statistics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.groundswell.domain.statistics.StatisticsVectors.Case;

/** Writes down how each independent case went, for the table at the end of the check: a line {@code group,case,use,outcome}. */
final class ConformanceRecord {

    private static final Path FOLDER = Path.of("target", "conformance");
    private static final Set<String> BEGUN = ConcurrentHashMap.newKeySet();

    private ConformanceRecord() {}

    @FunctionalInterface
    interface Check {
        void run() throws IOException;
    }

    static void of(String group, Case each, Check check) throws IOException {
        String outcome = "failed";
        try {
            check.run();
            outcome = "passed";
        } finally {
            write(group, String.join(",", group, each.name(), each.use(), outcome));
        }
    }

    private static void write(String group, String line) throws IOException {
        Files.createDirectories(FOLDER);
        Path file = FOLDER.resolve(group + ".csv");
        if (BEGUN.add(group)) {
            Files.deleteIfExists(file);
        }
        Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}

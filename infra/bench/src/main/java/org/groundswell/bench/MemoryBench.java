package org.groundswell.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.groundswell.launcher.Installation;

/** The memory of every process, after whatever ran before it. */
final class MemoryBench implements Bench {

    private static final int KIB_PER_MIB = 1_024;

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public String about() {
        return "Resident memory of every process after the benches before this one. PostgreSQL counts with its children, memory that"
                + " they share once.";
    }

    @Override
    public void run(Installation installation, Report report) {
        long total = 0;
        for (Map.Entry<String, ProcessHandle> part :
                installation.parts().processes().entrySet()) {
            ProcessHandle process = part.getValue();
            boolean family = part.getKey().equals("PostgreSQL");
            long kib = family
                    ? Stream.concat(Stream.of(process), process.descendants())
                            .mapToLong(one -> rollup(one, "Pss:"))
                            .sum()
                    : rollup(process, "Rss:");
            if (process.pid() == ProcessHandle.current().pid()) {
                continue; // the bench itself stands where the supervisor would
            }
            total += kib;
            report.figure(part.getKey(), mib(kib), "");
        }
        report.figure("All of them", mib(total), "");
    }

    private static String mib(long kib) {
        return "%,d MiB".formatted(kib / KIB_PER_MIB);
    }

    /** A line of a process's memory, in KiB; nothing for a process that has just ended. */
    private static long rollup(ProcessHandle process, String line) {
        Path file = Path.of("/proc", Long.toString(process.pid()), "smaps_rollup");
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(each -> each.startsWith(line))
                    .mapToLong(each -> Long.parseLong(each.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            if (process.isAlive()) {
                throw new UncheckedIOException(e);
            }
            return 0;
        }
    }
}

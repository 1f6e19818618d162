package org.groundswell.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.groundswell.launcher.Installation;

/** How much processor time each process of an installation took for a load: what a rate on a full machine is made of. */
final class ProcessorTime {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final String LOAD = "the load itself";

    private final Installation installation;
    private final Map<String, Duration> spent = new LinkedHashMap<>();
    private long commands;

    ProcessorTime(Installation installation) {
        this.installation = installation;
    }

    /** Counts what is spent until the work is done and the views have followed. */
    Parallel.Rate of(Work work) {
        Map<String, Duration> before = now();
        Parallel.Rate rate = work.run();
        CaughtUp.await(installation);
        now().forEach((process, after) ->
                spent.merge(process, after.minus(before.getOrDefault(process, Duration.ZERO)), Duration::plus));
        commands += rate.done();
        return rate;
    }

    /** What is done while the processes are watched. */
    interface Work {
        Parallel.Rate run();
    }

    private Map<String, Duration> now() {
        Map<String, Duration> taken = new LinkedHashMap<>();
        installation.parts().processes().forEach((name, process) -> {
            String who = process.pid() == ProcessHandle.current().pid() ? LOAD : name;
            taken.merge(who, withChildren(process), Duration::plus);
        });
        return taken;
    }

    private static Duration withChildren(ProcessHandle process) {
        Stream<ProcessHandle> family = process.pid() == ProcessHandle.current().pid()
                ? Stream.of(process)
                : Stream.concat(Stream.of(process), process.descendants());
        return family.map(one -> one.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Milliseconds for each of what was done, by process, the largest first. */
    String describe() {
        StringJoiner parts = new StringJoiner(", ");
        spent.entrySet().stream()
                .sorted(Map.Entry.<String, Duration>comparingByValue().reversed())
                .forEach(part -> parts.add(String.format(
                        Locale.UK,
                        "%s %.3f ms",
                        part.getKey(),
                        part.getValue().toNanos() / NANOS_PER_MILLI / commands)));
        return parts.toString();
    }
}

package org.groundswell.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.groundswell.launcher.Installation;
import org.groundswell.launcher.Visitor;

/** Somebody who opens one page after another, a moment between each, while something else is done and before it. */
final class MillionReaders {

    private static final Duration BEFORE = Duration.ofSeconds(15);
    private static final Duration BETWEEN = Duration.ofMillis(100);

    private final Visitor visitor;
    private final List<String> pages;
    private final Histogram before = new Histogram(3);
    private final Histogram during = new Histogram(3);

    MillionReaders(Installation installation, String root) {
        this.visitor = Visitor.signedIn(installation, "maya");
        this.pages = List.of(root, root + "/sites", root + "/measures/" + LongProgramme.measure(3), root + "/history");
    }

    void before() throws Exception {
        read(before, () -> {
            LockSupport.parkNanos(BEFORE.toNanos());
            return true;
        });
    }

    <T> T during(Callable<T> work) throws Exception {
        return read(during, work);
    }

    private <T> T read(Histogram times, Callable<T> work) throws Exception {
        AtomicBoolean ends = new AtomicBoolean();
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            Future<?> reader = pool.submit(() -> {
                for (int i = 0; !ends.get(); i++) {
                    long began = System.nanoTime();
                    visitor.open(pages.get(i % pages.size()));
                    times.recordValue(System.nanoTime() - began);
                    LockSupport.parkNanos(BETWEEN.toNanos());
                }
            });
            try {
                return work.call();
            } finally {
                ends.set(true);
                reader.get();
            }
        }
    }

    void tell(Report report) {
        report.times("A page while the views are rebuilt", during, "before", before, "undisturbed");
    }
}

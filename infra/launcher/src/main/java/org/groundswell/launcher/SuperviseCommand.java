package org.groundswell.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/** Runs everything in this process until it is told to end. */
final class SuperviseCommand {

    private final Settings settings;
    private final PrintStream output;

    SuperviseCommand(Settings settings, PrintStream output) {
        this.settings = settings;
        this.output = output;
    }

    int run(Beginning beginning) throws InterruptedException {
        long start = System.nanoTime();
        output.println("Starting Groundswell in " + settings.data());
        Groundswell groundswell = Groundswell.prepare(settings, output::println);
        CountDownLatch end = new CountDownLatch(1);
        Thread stop = new Thread(
                () -> {
                    groundswell.close();
                    end.countDown();
                },
                "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            groundswell.startParts(beginning);
        } catch (RuntimeException e) {
            if (groundswell.isClosing()) {
                end.await();
                return 1;
            }
            groundswell.close();
            throw e instanceof LaunchException ? e : new LaunchException("Groundswell did not start: " + e, e);
        }
        output.println();
        output.println(String.format(
                Locale.ROOT,
                "Groundswell is ready after %.0f s.",
                Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0));
        output.println(Summary.of(settings));
        groundswell.announceReady();
        end.await();
        return 0;
    }
}

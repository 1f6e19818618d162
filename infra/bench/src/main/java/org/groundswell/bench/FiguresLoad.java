package org.groundswell.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SynchronizedHistogram;
import org.groundswell.launcher.Api;

/**
 * The load of the command benches: each command enters one figure of one month of one site, over HTTP, with a token, by many
 * connections over many programmes. Each makes one event.
 */
final class FiguresLoad {

    static final int CONNECTIONS = 32;

    /** A service that has just started compiles while it works; what is asked is how it works. */
    static final Duration WARM_UP = Duration.ofSeconds(60);

    private static final int PROGRAMMES = 100;
    private static final int SITES = 8;
    private static final YearMonth FIRST = YearMonth.of(1970, 1);

    private final URI base;
    private final Supplier<String> token;
    private final List<Scene.Place> places;
    private final Histogram times = new SynchronizedHistogram(3);
    private final AtomicInteger sent = new AtomicInteger();

    /** Makes the programmes. */
    FiguresLoad(String base, Supplier<String> token) {
        this.base = URI.create(base);
        this.token = token;
        this.places = Scene.places(new Api(base, token), PROGRAMMES, SITES);
    }

    /** Sends commands for so long, and waits for the last answers. */
    Parallel.Rate send(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        return Parallel.run(CONNECTIONS, worker -> share(end));
    }

    private long share(long end) throws IOException {
        long done = 0;
        String bearer = token.get();
        try (Wire wire = new Wire(base)) {
            while (System.nanoTime() < end) {
                int number = sent.getAndIncrement();
                Scene.Place place = places.get(number % PROGRAMMES);
                int turn = number / PROGRAMMES;
                long began = System.nanoTime();
                wire.send(
                        "PUT",
                        "/programmes/%s/measures/%s/sites/S%d/data-points"
                                .formatted(place.programme(), place.measure(), turn % SITES),
                        bearer,
                        "{\"points\":[{\"period\":\"%s\",\"numerator\":90,\"denominator\":100}]}"
                                .formatted(FIRST.plusMonths(turn / SITES)));
                times.recordValue(System.nanoTime() - began);
                done++;
            }
        }
        return done;
    }

    /** How long each command took to be answered since the last {@link #forget}, in nanoseconds. */
    Histogram times() {
        return times;
    }

    void forget() {
        times.reset();
    }
}

package org.groundswell.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.groundswell.launcher.Api;
import org.groundswell.launcher.Installation;
import org.groundswell.launcher.Port;
import tools.jackson.databind.json.JsonMapper;

/** From a command's answer to the moment at which somebody who watches is told, or somebody who asks is answered. */
final class FreshnessBench implements Bench {

    private static final JsonMapper JSON = new JsonMapper();
    private static final long LIMIT = TimeUnit.SECONDS.toNanos(10);
    private static final Turns TURNS = new Turns(40, 200);

    @Override
    public String name() {
        return "freshness";
    }

    @Override
    public String about() {
        return "One rating after another in a programme of 274 sites, %d of each kind in turns, counted from the command's answer:"
                        .formatted(TURNS.times())
                + " until the stream of server-sent events names its entry, and until a read of the heat map with minEntry has"
                + " answered with it.";
    }

    @Override
    public void run(Installation installation, Report report) throws Exception {
        RealProgramme real = RealProgramme.load(installation);
        Api maya = installation.commands("maya");
        Api queries = installation.queries("maya");
        String root = "/programmes/" + real.programme();
        String round = Scene.created(maya.post(root + "/rounds", """
                {"instrument":"three-s","title":"Baseline","opensOn":"2026-01-01","closesOn":"2030-12-31"}"""));
        String ratings = root + "/rounds/" + round + "/sites/RF4/ratings";
        Histogram told = new Histogram(3);
        Histogram read = new Histogram(3);
        try (Watcher watcher = Watcher.of(installation, root + "/stream")) {
            AtomicInteger turn = new AtomicInteger();
            TURNS.take(counts -> {
                long toldAfter = watcher.after(rate(maya, ratings, turn.getAndIncrement()), System.nanoTime());
                long readAfter =
                        reading(queries, root + "/rounds/" + round, rate(maya, ratings, turn.getAndIncrement()));
                if (counts) {
                    told.recordValue(toldAfter);
                    read.recordValue(readAfter);
                }
            });
        }
        report.times("Until the stream tells", told, "1 s");
        report.times("Until a heat map read with minEntry shows it", read, "1 s");
    }

    private static long rate(Api maya, String path, int turn) {
        return Scene.entry(
                maya.put(path, "{\"ratings\":[{\"item\":\"STR-1\",\"rating\":\"%d\"}]}".formatted(1 + turn % 3)));
    }

    private static long reading(Api queries, String round, long entry) {
        long began = System.nanoTime();
        var answer = JSON.readTree(queries.get(round + "/heat-map?minEntry=" + entry));
        long took = System.nanoTime() - began;
        if (answer.path("asAt").path("entry").asLong() < entry) {
            throw new IllegalStateException("The heat map was read before entry " + entry);
        }
        return took;
    }

    /** Somebody at the stream of a programme. */
    private record Watcher(
            HttpClient client, ConcurrentSkipListMap<Long, Long> seen, AtomicReference<UncheckedIOException> end)
            implements AutoCloseable {

        private static Watcher of(Installation installation, String path) throws IOException, InterruptedException {
            HttpClient client =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(installation.address(Port.QUERY) + "/api/v1" + path))
                    .header("Authorization", "Bearer " + installation.token("maya"))
                    .build();
            HttpResponse<Stream<String>> stream = client.send(request, HttpResponse.BodyHandlers.ofLines());
            if (stream.statusCode() != 200) {
                throw new IllegalStateException("The stream answered " + stream.statusCode());
            }
            ConcurrentSkipListMap<Long, Long> seen = new ConcurrentSkipListMap<>();
            Watcher watcher = new Watcher(client, seen, new AtomicReference<>());
            Thread.ofVirtual().start(() -> watcher.read(stream.body()));
            return watcher;
        }

        private void read(Stream<String> lines) {
            try {
                lines.filter(line -> line.startsWith("id:"))
                        .forEach(line -> seen.put(
                                Long.parseLong(line.substring("id:".length()).strip()), System.nanoTime()));
            } catch (UncheckedIOException closed) {
                end.set(closed);
            }
        }

        /** @return how long after the moment the stream named the entry, or a later one */
        long after(long entry, long moment) {
            while (true) {
                Map.Entry<Long, Long> news = seen.ceilingEntry(entry);
                if (news != null) {
                    return Math.max(0, news.getValue() - moment);
                }
                if (end.get() != null || System.nanoTime() - moment > LIMIT) {
                    throw new IllegalStateException("The stream does not tell of entry " + entry, end.get());
                }
                LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(100));
            }
        }

        @Override
        public void close() {
            client.shutdownNow();
        }
    }
}

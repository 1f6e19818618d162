package org.groundswell.faults.load;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.groundswell.faults.history.Command;
import org.groundswell.faults.history.Command.Answer;
import org.groundswell.faults.history.Command.Outcome;
import org.groundswell.faults.history.Read;
import org.groundswell.faults.load.Place.Series;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who corrects figures and reads them. Of its commands some are sent for a version and some for any, some make two events;
 * what has no answer is sent again with its key until it has one, and some that have one are sent once more.
 */
final class Client implements Runnable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(90);
    private static final long AGAIN = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int LONGEST_PAUSE_MILLIS = 160;

    private final String name;
    private final Place place;
    private final Load load;
    private final Random random;
    private final Wire commands;
    private final Wire queries;
    private final Map<Series, Long> versions = new HashMap<>();

    Client(String name, Place place, Load load, Random random) {
        this.name = name;
        this.place = place;
        this.load = load;
        this.random = random;
        this.commands = load.commands();
        this.queries = load.queries();
    }

    @Override
    public void run() {
        try (commands;
                queries) {
            while (load.goesOn()) {
                Series series = place.series().get(random.nextInt(place.series().size()));
                Command command = correct(series);
                load.history().add(command);
                Answer answer = command.answer();
                if (random.nextInt(10) < 4) {
                    read(series, answer == null || random.nextInt(4) == 0 ? 0 : answer.last());
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(LONGEST_PAUSE_MILLIS)));
            }
        }
    }

    private Command correct(Series series) {
        int number = load.nextNumber();
        boolean two = random.nextInt(6) == 0;
        String figure = Place.figure(Place.MONTH, number);
        String figures = two ? Place.figure(series.newMonth(), number) + "," + figure : figure;
        Map<String, String> headers = new HashMap<>(Map.of("Idempotency-Key", load.key(number)));
        Long version = versions.get(series);
        if (version != null && random.nextInt(10) < 7) {
            headers.put("If-Match", "\"" + version + "\"");
        }
        String json = "{\"points\":[%s],\"reason\":\"Counted again\"}".formatted(figures);
        long invoked = System.nanoTime();
        load.history().invoked(number, place.ledger(), place.aggregate(series), invoked);
        Wire.Reply reply = sendUntilAnswered(series, json, headers);
        long returned = System.nanoTime();
        load.took(returned - invoked);
        Answer answer = reply == null ? null : accepted(reply);
        Answer again = answer != null && random.nextInt(10) == 0 ? again(series, json, headers) : null;
        learn(series, reply, answer);
        return new Command(
                number,
                place.ledger(),
                place.aggregate(series),
                two ? 2 : 1,
                invoked,
                returned,
                reply == null ? Outcome.INFO : answer == null ? Outcome.FAIL : Outcome.OK,
                answer,
                again);
    }

    /** @return the answer that settles it, or nothing where none came */
    private Wire.@Nullable Reply sendUntilAnswered(Series series, String json, Map<String, String> headers) {
        long began = System.nanoTime();
        while (System.nanoTime() - began < PATIENCE) {
            try {
                Wire.Reply reply = commands.put(place.points(series), json, headers);
                if (reply.accepted() || reply.refused()) {
                    return reply;
                }
                load.commandInterrupted("answered " + reply.status());
            } catch (IOException none) {
                load.commandInterrupted(none.toString());
            }
            LockSupport.parkNanos(AGAIN);
        }
        return null;
    }

    private @Nullable Answer again(Series series, String json, Map<String, String> headers) {
        Wire.Reply reply = sendUntilAnswered(series, json, headers);
        return reply == null ? null : reply.accepted() ? accepted(reply) : new Answer(-1, -1, -reply.status());
    }

    private static @Nullable Answer accepted(Wire.Reply reply) {
        if (!reply.accepted()) {
            return null;
        }
        JsonNode answer = JSON.readTree(reply.body());
        return new Answer(
                answer.path("firstEntry").asLong(-1),
                answer.path("lastEntry").asLong(-1),
                answer.path("version").asLong(-1));
    }

    private void learn(Series series, Wire.@Nullable Reply reply, @Nullable Answer answer) {
        if (answer != null) {
            versions.put(series, answer.version());
        } else if (reply != null && reply.status() == 412) {
            versions.put(
                    series, JSON.readTree(reply.body()).path("actualVersion").asLong());
        } else if (reply != null) {
            load.refusedOddly(reply.status() + " " + reply.body());
        }
    }

    private void read(Series series, long minEntry) {
        long begun = System.nanoTime();
        try {
            Wire.Reply reply = queries.get(place.reading(series) + (minEntry > 0 ? "?minEntry=" + minEntry : ""));
            if (reply.status() != 200) {
                load.readInterrupted("answered " + reply.status());
                return;
            }
            JsonNode answer = JSON.readTree(reply.body());
            load.history()
                    .add(new Read(
                            name,
                            place.ledger(),
                            begun,
                            minEntry,
                            answer.path("asAt").path("entry").asLong(),
                            answer.path("asAt").path("updating").asBoolean(),
                            shown(answer)));
        } catch (IOException none) {
            load.readInterrupted(none.toString());
        }
    }

    private static long shown(JsonNode answer) {
        return answer.path("data")
                .path("points")
                .valueStream()
                .filter(point -> point.path("period").asString().equals(Place.MONTH))
                .mapToLong(point -> point.path("entry").asLong())
                .findFirst()
                .orElse(0);
    }
}

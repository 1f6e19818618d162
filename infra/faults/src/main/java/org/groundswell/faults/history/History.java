package org.groundswell.faults.history;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * The history of one fault: written to a file as JSON lines while it happens, one for each command sent ({@code invoke}) and each
 * command settled ({@code ok}, {@code fail}, {@code info}), one for each read, piece of news and sighting.
 */
public final class History implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final BufferedWriter file;
    private final List<Command> commands = new ArrayList<>();
    private final List<Read> reads = new ArrayList<>();
    private final List<News> news = new ArrayList<>();
    private final List<Sighting> sightings = new ArrayList<>();
    private long acknowledged;

    private History(BufferedWriter file) {
        this.file = file;
    }

    public static History in(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return new History(Files.newBufferedWriter(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody sends a command. */
    public void invoked(int number, String ledger, String aggregate, long at) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("number", number);
        line.put("ledger", ledger);
        line.put("aggregate", aggregate);
        line.put("at", at);
        write("invoke", line);
    }

    public synchronized void add(Command command) {
        commands.add(command);
        if (command.outcome() == Command.Outcome.OK) {
            acknowledged++;
            notifyAll();
        }
        write(command.outcome().name().toLowerCase(java.util.Locale.ROOT), command);
    }

    public synchronized void add(Read read) {
        reads.add(read);
        write("read", read);
    }

    public synchronized void add(News one) {
        news.add(one);
        notifyAll();
        write("news", one);
    }

    public synchronized void add(Sighting sighting) {
        sightings.add(sighting);
        write("sighting", sighting);
    }

    private synchronized void write(String what, Object content) {
        try {
            file.write("{\"" + what + "\":" + JSON.writeValueAsString(content) + "}\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public synchronized long acknowledged() {
        return acknowledged;
    }

    public synchronized List<Command> commands() {
        return List.copyOf(commands);
    }

    public synchronized List<Read> reads() {
        return List.copyOf(reads);
    }

    public synchronized List<News> news() {
        return List.copyOf(news);
    }

    public synchronized List<Sighting> sightings() {
        return List.copyOf(sightings);
    }

    @Override
    public synchronized void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

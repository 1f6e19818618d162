package org.groundswell.faults.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.groundswell.faults.history.News;

/** An open page: follows a stream, and opens it again by itself with the last entry that it saw, as browsers do. */
final class Listener implements Runnable {

    private static final long AGAIN = TimeUnit.MILLISECONDS.toNanos(500);

    private final String name;
    private final String ledger;
    private final Load load;
    private final Opening opening;
    private final AtomicLong told = new AtomicLong();
    private int connection;

    /** Opens a stream. */
    @FunctionalInterface
    interface Opening {
        /** @param lastSeen 0 where nothing was seen yet */
        InputStream after(long lastSeen) throws IOException;
    }

    Listener(String name, String ledger, Load load, Opening opening) {
        this.name = name;
        this.ledger = ledger;
        this.load = load;
        this.opening = opening;
    }

    String name() {
        return name;
    }

    String ledger() {
        return ledger;
    }

    /** The last entry that it was told. */
    long told() {
        return told.get();
    }

    @Override
    public void run() {
        while (load.listens()) {
            try (InputStream stream = opening.after(told.get())) {
                connection++;
                follow(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
            } catch (IOException ended) {
                load.streamInterrupted();
            }
            LockSupport.parkNanos(AGAIN);
        }
    }

    private void follow(BufferedReader lines) throws IOException {
        long id = 0;
        boolean entry = false;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("id:")) {
                id = Long.parseLong(line.substring("id:".length()).strip());
            } else if (line.startsWith("event:")) {
                entry = line.substring("event:".length()).strip().equals("entry");
            } else if (line.isEmpty() && entry) {
                load.history().add(new News(name, ledger, connection, id));
                told.set(id);
                entry = false;
            }
        }
    }
}

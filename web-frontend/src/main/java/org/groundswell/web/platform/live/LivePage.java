package org.groundswell.web.platform.live;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One open page that follows a programme. Entries that come within a fifth of a second are told as one: an event
 * {@code entry}, and one event named after each type of thing that changed, all with the last entry as their id.
 */
final class LivePage {

    private static final Logger LOG = LoggerFactory.getLogger(LivePage.class);
    private static final long GATHER_MILLIS = 200;
    private static final long RETRY_MILLIS = 2000;

    private final SseEmitter emitter;
    private final ScheduledExecutorService clock;
    private final JsonMapper json;
    private final TreeSet<String> types = new TreeSet<>();
    private long entry;
    private boolean waiting;
    private boolean ended;
    private @Nullable Closeable source;

    LivePage(SseEmitter emitter, ScheduledExecutorService clock, JsonMapper json) {
        this.emitter = emitter;
        this.clock = clock;
        this.json = json;
    }

    /** Reads the stream to its end. */
    void pass(InputStream body) throws IOException {
        synchronized (this) {
            if (ended) {
                return;
            }
            source = body;
        }
        BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("data:")) {
                take(line.substring("data:".length()).strip());
            }
        }
    }

    private void take(String data) {
        try {
            JsonNode news = json.readTree(data);
            List<String> kinds = new ArrayList<>();
            news.path("types").forEach(type -> kinds.add(type.asString()));
            gather(news.path("entry").asLong(0), kinds);
        } catch (JacksonException unreadable) {
            LOG.warn("Live news nobody can read: {}", unreadable.getMessage());
        }
    }

    private synchronized void gather(long number, List<String> kinds) {
        entry = Math.max(entry, number);
        types.addAll(kinds);
        if (!waiting && !ended) {
            waiting = true;
            try {
                clock.schedule(this::tell, GATHER_MILLIS, TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException stopping) {
                ended = true;
            }
        }
    }

    private synchronized void tell() {
        waiting = false;
        if (ended) {
            return;
        }
        String id = String.valueOf(entry);
        try {
            emitter.send(event(id, "entry"));
            for (String type : types) {
                emitter.send(event(id, type));
            }
            types.clear();
        } catch (IOException | IllegalStateException gone) {
            close();
        }
    }

    private static SseEmitter.SseEventBuilder event(String id, String name) {
        return SseEmitter.event().id(id).name(name).reconnectTime(RETRY_MILLIS).data(id);
    }

    /** Finds out whether anybody still listens. */
    synchronized void heartbeat() {
        if (ended) {
            return;
        }
        try {
            emitter.send(SseEmitter.event().comment("still here"));
        } catch (IOException | IllegalStateException gone) {
            close();
        }
    }

    /** The source has ended: so does the page's stream, and the browser connects again. */
    void end() {
        close();
        emitter.complete();
    }

    /** Nobody listens any more. */
    synchronized void close() {
        ended = true;
        Closeable open = source;
        source = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException alreadyClosed) {
                LOG.debug("The live source was closed already: {}", alreadyClosed.getMessage());
            }
        }
    }
}

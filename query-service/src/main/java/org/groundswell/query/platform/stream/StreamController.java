package org.groundswell.query.platform.stream;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.query.platform.asat.Answer;
import org.groundswell.query.platform.asat.Reading;
import org.groundswell.query.platform.asat.Reads;
import org.groundswell.query.platform.error.ProblemException;
import org.groundswell.query.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** News of a programme: one event names the newest entry and the contexts that changed since the last one. */
@RestController
class StreamController {

    private static final Logger LOG = LoggerFactory.getLogger(StreamController.class);

    /** How long a stream may go without a sign of life, and without its access being looked at again. */
    static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private static final long NEVER = 0L;

    private final StreamHub hub;
    private final Clock clock;

    StreamController(StreamHub hub, Clock clock) {
        this.hub = hub;
        this.clock = clock;
    }

    private record Start(long entry, Set<String> missed) {}

    @Operation(summary = "Stream news of a programme as server-sent events")
    @GetMapping(path = "/api/v1/programmes/{p}/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(
            Reads reads,
            Caller caller,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletResponse response) {
        Long last = lastSeen(lastEventId);
        Opening opening = open(reads, caller, last);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        SseEmitter emitter = new SseEmitter(NEVER);
        emitter.onCompletion(opening.subscriber::end);
        emitter.onError(failure -> opening.subscriber.end());
        Thread.ofVirtual().name("stream-" + caller.person()).start(() -> run(reads, caller, opening, emitter));
        return emitter;
    }

    private record Opening(Subscriber subscriber, Start start, boolean resumed) {}

    /** Subscribes before reading where the ledger stands, so that nothing falls between the two. */
    private Opening open(Reads reads, Caller caller, @Nullable Long last) {
        Answer<LedgerId> programme = reads.answer(StreamController::programme);
        Subscriber subscriber = hub.subscribe(programme.data(), caller.person());
        try {
            Answer<Start> start = reads.answer(reading -> new Start(
                    reading.asAt().entry(),
                    last == null || last >= reading.asAt().entry()
                            ? Set.of()
                            : Set.copyOf(StreamHub.contexts(reading.jdbc(), reading.programme(), last))));
            return new Opening(subscriber, start.data(), last != null);
        } catch (RuntimeException e) {
            hub.leave(subscriber);
            throw e;
        }
    }

    /** @throws ProblemException 403 where the caller is no member, only an administrator */
    private static LedgerId programme(Reading reading) {
        reading.membership().requireMember();
        return reading.programme();
    }

    private void run(Reads reads, Caller caller, Opening opening, SseEmitter emitter) {
        Subscriber subscriber = opening.subscriber();
        try {
            emitter.send(SseEmitter.event().comment("open").reconnectTime(2_000));
            Start start = opening.start();
            if (opening.resumed() && !start.missed().isEmpty()) {
                send(emitter, new Subscriber.News(start.entry(), new TreeSet<>(start.missed())));
            }
            subscriber.knows(start.entry());
            pass(reads, caller, subscriber, emitter);
            emitter.complete();
        } catch (IOException | IllegalStateException e) {
            LOG.debug("A stream's reader has left", e);
            emitter.complete();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            emitter.complete();
        } finally {
            hub.leave(subscriber);
        }
    }

    private void pass(Reads reads, Caller caller, Subscriber subscriber, SseEmitter emitter)
            throws IOException, InterruptedException {
        long looked = System.nanoTime();
        while (!subscriber.hasEnded()) {
            Subscriber.News news = subscriber.next(HEARTBEAT);
            if (subscriber.hasEnded()) {
                return;
            }
            boolean due = System.nanoTime() - looked >= HEARTBEAT.toNanos();
            if (news == null || due || news.types().contains("access")) {
                if (!isStillAllowed(reads, caller)) {
                    return;
                }
                looked = System.nanoTime();
            }
            if (news == null) {
                emitter.send(SseEmitter.event().comment("still here"));
            } else {
                send(emitter, news);
            }
        }
    }

    private static void send(SseEmitter emitter, Subscriber.News news) throws IOException {
        emitter.send(SseEmitter.event()
                .id(Long.toString(news.entry()))
                .name("entry")
                .data(news, MediaType.APPLICATION_JSON));
    }

    /** Fails closed: where access cannot be looked at, the stream ends and the reader comes back. */
    private boolean isStillAllowed(Reads reads, Caller caller) {
        if (!clock.instant().isBefore(caller.expiresAt())) {
            return false;
        }
        try {
            reads.answer(StreamController::programme);
            return true;
        } catch (ProblemException e) {
            return false;
        } catch (RuntimeException e) {
            LOG.warn("A stream ends because access cannot be looked at: {}", e.toString());
            return false;
        }
    }

    private static @Nullable Long lastSeen(@Nullable String lastEventId) {
        if (lastEventId == null || lastEventId.isBlank()) {
            return null;
        }
        if (!lastEventId.strip().matches("\\d{1,18}")) {
            throw ProblemException.badParameter("Last-Event-ID", "Last-Event-ID is the number of an entry.");
        }
        return Long.parseLong(lastEventId.strip());
    }
}

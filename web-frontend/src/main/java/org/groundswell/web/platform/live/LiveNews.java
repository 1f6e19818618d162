package org.groundswell.web.platform.live;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.groundswell.web.client.Services;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the query service's stream of a programme for every open page and passes it on, several entries at a time when they
 * come fast. When the stream ends, because the token did or the service restarted, so does the page's; the browser connects
 * again by itself, with the last entry it saw and a fresh token.
 */
@Component
class LiveNews {

    private static final Logger LOG = LoggerFactory.getLogger(LiveNews.class);
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final long HEARTBEAT_SECONDS = 15;
    private static final long LONGEST_MILLIS = Duration.ofHours(1).toMillis();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(
            1, Thread.ofPlatform().daemon().name("live-news").factory());
    private final Set<LivePage> open = ConcurrentHashMap.newKeySet();
    private final Services services;
    private final JsonMapper json;

    LiveNews(Services services, JsonMapper json) {
        this.services = services;
        this.json = json;
        clock.scheduleAtFixedRate(
                () -> open.forEach(LivePage::heartbeat), HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
    }

    SseEmitter follow(String programme, long after, String token) {
        SseEmitter emitter = new SseEmitter(LONGEST_MILLIS);
        LivePage page = new LivePage(emitter, clock, json);
        open.add(page);
        emitter.onCompletion(() -> leave(page));
        emitter.onTimeout(emitter::complete);
        emitter.onError(gone -> leave(page));
        Thread.ofVirtual().name("live-" + programme).start(() -> read(programme, after, token, page));
        return emitter;
    }

    private void leave(LivePage page) {
        open.remove(page);
        page.close();
    }

    private void read(String programme, long after, String token, LivePage page) {
        URI stream = URI.create(
                services.query() + "/api/v1/programmes/" + UriUtils.encodePathSegment(programme, "UTF-8") + "/stream");
        HttpRequest request = HttpRequest.newBuilder(stream)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", String.valueOf(after))
                .build();
        try {
            HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() == 200) {
                    page.pass(body);
                } else {
                    LOG.info("No live news of {}: status {}", programme, response.statusCode());
                }
            }
        } catch (IOException ended) {
            LOG.debug("The live news of {} ended: {}", programme, ended.getMessage());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            page.end();
        }
    }

    @PreDestroy
    void stop() {
        open.forEach(LivePage::end);
        clock.shutdownNow();
    }
}

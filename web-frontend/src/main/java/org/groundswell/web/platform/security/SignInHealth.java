package org.groundswell.web.platform.security;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Whether the sign-in service answers. Asked at most every two seconds. */
@Component
class SignInHealth {

    private static final Duration KEPT = Duration.ofSeconds(2);
    private static final Duration LIMIT = Duration.ofSeconds(3);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LIMIT)
            .build();
    private final URI keys;
    private final Clock clock;
    private volatile Seen seen = new Seen(Instant.EPOCH, false);

    private record Seen(Instant at, boolean answered) {}

    SignInHealth(SignInSettings settings, Clock clock) {
        this.keys = URI.create(settings.endpoint("certs"));
        this.clock = clock;
    }

    boolean answers() {
        Seen last = seen;
        if (last.at().plus(KEPT).isAfter(clock.instant())) {
            return last.answered();
        }
        boolean answered = ask();
        seen = new Seen(clock.instant(), answered);
        return answered;
    }

    private boolean ask() {
        HttpRequest request = HttpRequest.newBuilder(keys).timeout(LIMIT).build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException silent) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

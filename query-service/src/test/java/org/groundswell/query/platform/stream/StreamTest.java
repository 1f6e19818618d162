package org.groundswell.query.platform.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.groundswell.domain.access.Grant;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.query.platform.testing.Eventually;
import org.groundswell.query.platform.testing.Ledgers;
import org.groundswell.query.platform.testing.QueryService;
import org.groundswell.query.platform.testing.Stories;
import org.groundswell.query.platform.testing.TestIssuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StreamTest {

    private static final String MAYA = TestIssuer.shared().token("maya", "programme-manager");

    private final Ledgers ledgers = new Ledgers();
    private final LedgerId programme = Stories.programme(ledgers, "p-news", "maya");
    private final QueryService service = QueryService.start(ledgers);

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void news_come_right_after_the_commit_with_entry_and_contexts() throws Exception {
        service.fold();
        try (Listening listening = listen(MAYA, "")) {
            Stories.rename(ledgers, programme, "Better");
            long before = System.nanoTime();
            service.fold();

            assertThat(listening.event())
                    .isEqualTo(List.of("id:3", "event:entry", "data:{\"entry\":3,\"types\":[\"programme\"]}"));
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));

            Stories.grant(ledgers, programme, "aude", new Grant(Role.AUDITOR, null, null));
            Stories.rename(ledgers, programme, "Best");
            service.fold();
            assertThat(listening.event()).contains("id:5", "data:{\"entry\":5,\"types\":[\"access\",\"programme\"]}");
        }
    }

    @Test
    void a_reader_that_comes_back_is_told_what_it_missed_and_never_goes_back() throws Exception {
        Stories.rename(ledgers, programme, "Better");
        service.fold();
        try (Listening listening = listen(MAYA, "2")) {
            assertThat(listening.event()).contains("id:3", "data:{\"entry\":3,\"types\":[\"programme\"]}");
        }
        try (Listening ahead = listen(MAYA, "3")) {
            service.bean(StreamHub.class).advanced(programme, 2, Set.of("programme"));
            Stories.rename(ledgers, programme, "Best");
            service.fold();
            assertThat(ahead.event()).contains("id:4");
        }
    }

    @Test
    void another_programmes_news_stay_there() throws Exception {
        LedgerId other = Stories.programme(ledgers, "p-other", "mona");
        service.fold();
        try (Listening listening = listen(MAYA, "")) {
            Stories.rename(ledgers, other, "Elsewhere");
            service.fold();
            Stories.rename(ledgers, programme, "Here");
            service.fold();
            assertThat(listening.event()).contains("id:3");
        }
    }

    @Test
    void what_another_instance_folded_is_noticed() throws Exception {
        service.fold();
        try (QueryService other =
                        QueryService.on(ledgers).views(service.views()).start();
                Listening listening = listen(MAYA, "")) {
            Stories.rename(ledgers, programme, "Better");
            service.bean(StreamHub.class).advanced(programme, 2, Set.of());
            other.fold();
            assertThat(listening.event()).contains("id:3", "data:{\"entry\":3,\"types\":[\"programme\"]}");
        }
    }

    @Test
    void a_stream_ends_when_its_reader_ceases_to_belong() throws Exception {
        Grant auditor = new Grant(Role.AUDITOR, null, null);
        Stories.grant(ledgers, programme, "aude", auditor);
        service.fold();
        try (Listening listening = listen(TestIssuer.shared().token("aude", "auditor"), "")) {
            Stories.revoke(ledgers, programme, "aude", auditor);
            service.fold();
            assertThat(listening.event()).isEmpty();
        }
        Eventually.holds("nobody listens", () -> service.bean(StreamHub.class).size() == 0);
    }

    @Test
    void strangers_and_bad_beginnings_are_refused() {
        service.fold();
        String path = "/api/v1/programmes/p-news/stream";
        assertThat(service.get(TestIssuer.shared().token("x", "auditor"), path).statusCode())
                .isEqualTo(404);
        assertThat(service.get(TestIssuer.shared().token("ada", "administrator"), path)
                        .statusCode())
                .isEqualTo(403);
        assertThat(service.get("", path).statusCode()).isEqualTo(401);
        assertThat(service.get(MAYA, path, "Last-Event-ID", "yesterday").statusCode())
                .isEqualTo(400);
        assertThat(service.bean(StreamHub.class).size()).isZero();
    }

    private Listening listen(String token, String lastEventId) throws Exception {
        var request = lastEventId.isEmpty()
                ? service.request(token, "/api/v1/programmes/p-news/stream")
                : service.request(token, "/api/v1/programmes/p-news/stream", "Last-Event-ID", lastEventId);
        HttpResponse<InputStream> response =
                HttpClient.newHttpClient().send(request.GET().build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        Listening listening = new Listening(response.body());
        listening.untilOpen();
        return listening;
    }

    /** Reads events as a browser does. */
    private static final class Listening implements AutoCloseable {

        private final InputStream body;
        private final BufferedReader lines;

        Listening(InputStream body) {
            this.body = body;
            this.lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        }

        void untilOpen() throws IOException {
            assertThat(lines.readLine()).isEqualTo(":open");
        }

        /** The lines of the next event; none where the stream has ended. */
        List<String> event() {
            try {
                List<String> event = new ArrayList<>();
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.isEmpty() && event.stream().anyMatch(part -> part.startsWith("data:"))) {
                        return event;
                    }
                    if (!line.isEmpty() && !line.startsWith(":") && !line.startsWith("retry:")) {
                        event.add(line);
                    }
                }
                return List.of();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            body.close();
        }
    }
}

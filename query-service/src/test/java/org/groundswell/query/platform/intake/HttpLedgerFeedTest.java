package org.groundswell.query.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.query.platform.intake.LedgerFeed.FeedUnavailableException;
import org.groundswell.query.platform.security.ServiceToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpLedgerFeedTest {

    private static final LedgerId LEDGER = new LedgerId("p-one");
    private static final String LINE = """
            {"ledger":"p-one","entry":7,"id":"e-7","type":"site.SiteRenamed","revision":1,"aggregate":"p-one/site/RXX",\
            "sequence":3,"recordedAt":"2026-03-01T10:00:00.123456Z","actor":"maya","command":"c-1","correlation":"c-0",\
            "payload":{"name": "Ward  \\u00e9 – {\\"}", "n":1.50 }}
            """;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private String body = "[]";
    private int status = 200;
    private LedgerFeed feed;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/realm/protocol/openid-connect/token",
                exchange -> answer(exchange, 200, "{\"access_token\":\"secret-token\",\"expires_in\":300}"));
        server.createContext("/api/v1/ledgers", exchange -> {
            asked.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            answer(exchange, status, body);
        });
        server.start();
        String base = "http://127.0.0.1:" + server.getAddress().getPort();
        HttpClient http = HttpClient.newHttpClient();
        ServiceToken.Credentials credentials =
                new ServiceToken.Credentials(base + "/realm", "groundswell-query", "for tests");
        feed = new HttpLedgerFeed(http, base, new ServiceToken(http, credentials, Clock.systemUTC()));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void heads_are_read_with_the_services_own_token() {
        body = "[{\"ledger\":\"p-one\",\"head\":12},{\"ledger\":\"register\",\"head\":3}]";

        assertThat(feed.heads()).isEqualTo(Map.of(LEDGER, 12L, LedgerId.REGISTER, 3L));
        assertThat(asked).containsExactly("/api/v1/ledgers Bearer secret-token");
    }

    @Test
    void entries_keep_the_stored_bytes_of_their_payload() {
        body = LINE + "\n" + LINE.replace("\"correlation\":\"c-0\",", "\"correlation\":\"c-0\",\"why\":\"because\",");
        List<LedgerEntry> entries = feed.entries(LEDGER, 6, 100);

        assertThat(asked).containsExactly("/api/v1/ledgers/p-one/entries?after=6&limit=100 Bearer secret-token");
        LedgerEntry entry = entries.getFirst();
        assertThat(new String(entry.payload(), StandardCharsets.UTF_8))
                .isEqualTo("{\"name\": \"Ward  \\u00e9 – {\\\"}\", \"n\":1.50 }");
        assertThat(entry.entry()).isEqualTo(7);
        assertThat(entry.sequence()).isEqualTo(3);
        assertThat(entry.recordedAt()).isEqualTo(Instant.parse("2026-03-01T10:00:00.123456Z"));
        assertThat(entry.aggregate().local()).isEqualTo("RXX");
        assertThat(entry.why()).isNull();
        assertThat(entries.get(1).why()).isEqualTo("because");
    }

    @Test
    void whatever_goes_wrong_is_one_kind_of_failure() {
        for (String wrong : List.of(
                "{",
                "[]\n",
                "7\n",
                "{\"ledger\":\"p-one\"}\n",
                LINE + LINE.substring(0, LINE.length() / 2),
                LINE + LINE.substring(0, LINE.length() / 2) + "\n",
                LINE.strip(),
                LINE.replace("site/RXX", ""),
                LINE.replace("T10:00", "T30:00"),
                LINE.replace(":7,", ":\"seven\","),
                LINE.substring(9))) {
            body = wrong;
            assertThatThrownBy(() -> feed.entries(LEDGER, 0, 10))
                    .as(wrong)
                    .isInstanceOf(FeedUnavailableException.class);
        }
        body = "{";
        assertThatThrownBy(feed::heads).isInstanceOf(FeedUnavailableException.class);
        status = 503;
        assertThatThrownBy(feed::heads)
                .isInstanceOf(FeedUnavailableException.class)
                .hasMessageContaining("503");
        server.stop(0);
        assertThatThrownBy(feed::heads).isInstanceOf(FeedUnavailableException.class);
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}

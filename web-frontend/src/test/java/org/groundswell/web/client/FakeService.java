package org.groundswell.web.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A service that answers what the test tells it to, and remembers what it was asked. */
public final class FakeService implements AutoCloseable {

    private final HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile Answering answering = request -> new Reply(404, "application/problem+json", "{\"status\":404}");

    /** What came in. */
    public record Asked(
            String method,
            String path,
            String query,
            String authorization,
            String ifMatch,
            String idempotencyKey,
            String calendar,
            String cookie,
            int port,
            String body) {}

    /** What goes out. A status of 0 never answers, one below it ends the connection without a word. */
    public record Reply(int status, String contentType, String body, Map<String, String> headers) {

        public Reply(int status, String contentType, String body) {
            this(status, contentType, body, Map.of());
        }

        public static Reply json(String body) {
            return new Reply(200, "application/json", body);
        }

        public static Reply problem(int status, String body) {
            return new Reply(status, "application/problem+json", body);
        }
    }

    /** Decides what to answer. */
    public interface Answering {
        Reply to(Asked request);
    }

    public FakeService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public URI base() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    public void answer(Answering how) {
        this.answering = how;
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    public Asked last() {
        return asked.getLast();
    }

    private void handle(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        Asked request = new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                exchange.getRequestURI().getRawQuery(),
                headers.getFirst("Authorization"),
                headers.getFirst("If-Match"),
                headers.getFirst("Idempotency-Key"),
                headers.getFirst("Groundswell-Calendar"),
                headers.getFirst("Cookie"),
                exchange.getRemoteAddress().getPort(),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        asked.add(request);
        Reply reply = answering.to(request);
        if (reply.status() == 0) {
            return;
        }
        if (reply.status() < 0) {
            exchange.close();
            return;
        }
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", reply.contentType());
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

package org.groundswell.query.platform.intake;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.ReadNoted;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.query.platform.security.ServiceToken;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The feed over HTTP, as the service account {@code groundswell-query}. */
public final class HttpLedgerFeed implements LedgerFeed {

    private static final String READS = "/api/v1/ledgers/reads";
    private static final String CALENDARS = "/api/v1/ledgers/calendar-reader";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http;
    private final String base;
    private final ServiceToken token;
    private final JsonMapper json = new JsonMapper();

    /** @param base address of command-service, such as {@code http://localhost:8081} */
    public HttpLedgerFeed(HttpClient http, String base, ServiceToken token) {
        this.http = http;
        this.base = base;
        this.token = token;
    }

    @Override
    public Map<LedgerId, Long> heads() {
        try (InputStream body = get("/api/v1/ledgers")) {
            Map<LedgerId, Long> heads = new HashMap<>();
            for (JsonNode ledger : json.readTree(body)) {
                heads.put(
                        new LedgerId(ledger.path("ledger").asString()),
                        ledger.path("head").asLong());
            }
            return heads;
        } catch (IOException | JacksonException e) {
            throw unavailable(e);
        }
    }

    @Override
    public List<LedgerEntry> entries(LedgerId ledger, long after, int limit) {
        String path = "/api/v1/ledgers/%s/entries?after=%d&limit=%d".formatted(ledger, after, limit);
        try (InputStream body = get(path)) {
            byte[] lines = body.readAllBytes();
            if (lines.length > 0 && lines[lines.length - 1] != '\n') {
                throw new FeedUnavailableException("The feed broke off within a line");
            }
            return FeedLine.parse(lines);
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    @Override
    public Map<PersonId, byte[]> keys(Collection<PersonId> people) {
        String ids = people.stream()
                .map(person -> URLEncoder.encode(person.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining(","));
        try (InputStream body = get("/api/v1/ledgers/keys?people=" + ids)) {
            Map<PersonId, byte[]> keys = new HashMap<>();
            json.readTree(body)
                    .forEachEntry((person, key) ->
                            keys.put(new PersonId(person), Base64.getDecoder().decode(key.asString())));
            return keys;
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            throw unavailable(e);
        }
    }

    @Override
    public void tellReads(List<ReadNoted> reads) {
        ObjectNode told = json.createObjectNode();
        ArrayNode lines = told.putArray("reads");
        reads.forEach(noted -> lines.addObject()
                .put("ledger", noted.read().ledger().value())
                .put("person", noted.read().person().value())
                .put("address", noted.read().address())
                .put("entry", noted.read().entry())
                .put("at", noted.read().at().toString())
                .put("known", noted.known()));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + READS))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(told)));
        try (InputStream _ = send(request, READS)) {
            // it answers nothing
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    @Override
    public Optional<CalendarReader> calendarReader(String secret) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + CALENDARS)).header("Groundswell-Calendar", secret);
        try (InputStream body = send(request, CALENDARS)) {
            JsonNode answer = json.readTree(body);
            if (!answer.has("person")) {
                return Optional.empty();
            }
            Set<Role> roles = answer.path("realmRoles")
                    .valueStream()
                    .map(role -> Role.of(role.asString()))
                    .collect(Collectors.toSet());
            return Optional.of(
                    new CalendarReader(new PersonId(answer.path("person").asString()), roles));
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            throw unavailable(e);
        }
    }

    private InputStream get(String path) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(base + path)), path);
    }

    private InputStream send(HttpRequest.Builder request, String path) throws IOException {
        HttpRequest authorised = request.header("Authorization", "Bearer " + token.value())
                .timeout(PATIENCE)
                .build();
        try {
            HttpResponse<InputStream> response = http.send(authorised, HttpResponse.BodyHandlers.ofInputStream());
            if (response.statusCode() == 200 || response.statusCode() == 204) {
                return response.body();
            }
            response.body().close();
            if (response.statusCode() == 401) {
                token.forget();
            }
            throw new FeedUnavailableException("The command side answered " + response.statusCode() + " to " + path);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FeedUnavailableException("Interrupted while asking the command side", e);
        }
    }

    private static FeedUnavailableException unavailable(Exception cause) {
        return new FeedUnavailableException("The command side cannot be asked: " + cause, cause);
    }
}

package org.groundswell.command.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.groundswell.command.platform.axon.CommandDispatch;
import org.groundswell.command.platform.testing.Api;
import org.groundswell.command.platform.testing.RunningService;
import org.groundswell.command.platform.testing.TestIssuer;
import org.groundswell.command.platform.web.Submission;
import org.groundswell.command.proof.LogKeys;
import org.groundswell.domain.FreeText;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.AccessCommand;
import org.groundswell.domain.access.Grant;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.ledger.proof.SigningKey;
import org.groundswell.testkit.Database;
import org.groundswell.testkit.TestPostgres;
import tools.jackson.databind.JsonNode;

/** One of several installations of a test: a service over a database of its own, which signs under a key of its own. */
final class Installation implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RunningService service;

    private Installation(RunningService service) {
        this.service = service;
    }

    static Installation start(String log, Path witnessed) {
        return new Installation(RunningService.start(
                TestPostgres.shared().freshEvents(),
                Map.of(
                        "GROUNDSWELL_SIGNING_KEY",
                        SigningKey.generate(),
                        "GROUNDSWELL_LOG",
                        log,
                        "GROUNDSWELL_WITNESSED",
                        witnessed.toString(),
                        "groundswell.proof.every",
                        "8",
                        "groundswell.proof.sweep",
                        "50ms",
                        "groundswell.proof.after",
                        "200ms")));
    }

    RunningService service() {
        return service;
    }

    Database database() {
        return service.database();
    }

    Api as(String person, String role) {
        return new Api(service, TestIssuer.shared().token(person, role));
    }

    Api ada() {
        return as("ada", "administrator");
    }

    String key(LedgerId ledger) {
        return service.bean(LogKeys.class).of(ledger).toString();
    }

    /** A new programme of Maya's. */
    LedgerId programme() {
        Api.Reply created = as("maya", "programme-manager")
                .post("/api/v1/programmes", "{\"name\":\"Harbour\",\"aim\":\"Nobody waits for long\"}");
        assertThat(created.status()).as(created.response().body()).isEqualTo(201);
        return new LedgerId(created.json().path("id").asString());
    }

    /** By a person whose name the installation has learnt. */
    void grant(LedgerId ledger, String by, String person, Role role) {
        send(by, ledger, person, new AccessCommand.GrantMembership(new PersonId(person), new Grant(role, null, null)));
    }

    void revoke(LedgerId ledger, String by, String person, Role role, String reason) {
        send(
                by,
                ledger,
                person,
                new AccessCommand.RevokeMembership(
                        new PersonId(person), new Grant(role, null, null), new FreeText(new PersonId(by), reason)));
    }

    private void send(String by, LedgerId ledger, String person, AccessCommand command) {
        assertThat(as(by, "programme-manager").get("/api/v1/me").status()).isEqualTo(200);
        service.bean(CommandDispatch.class)
                .send(
                        Submission.of(new PersonId(by), Instant.now(), "test"),
                        AggregateId.member(ledger, person),
                        command);
    }

    /** Waits until everything is under a checkpoint. */
    long sealed(LedgerId ledger) {
        long limit = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < limit) {
            for (JsonNode one : ada().get("/api/v1/transfers").json().path("programmes")) {
                if (one.path("programme").asString().equals(ledger.value())
                        && one.path("sealed").asLong() == one.path("entries").asLong()) {
                    return one.path("sealed").asLong();
                }
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new AssertionError(ledger + " was not sealed");
    }

    HttpResponse<byte[]> export(LedgerId ledger, String transferKey) {
        return send(request("/api/v1/transfers/exports")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"programme\":\"%s\",\"transferKey\":\"%s\"}".formatted(ledger, transferKey)))
                .build());
    }

    byte[] exported(LedgerId ledger) {
        HttpResponse<byte[]> answer = export(ledger, SampleExport.TRANSFER_TEXT);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    Api.Reply take(byte[] file, String key) {
        return take(file, key, SampleExport.TRANSFER_TEXT);
    }

    Api.Reply take(byte[] file, String key, String transferKey, String... headers) {
        HttpRequest.Builder request = request("/api/v1/transfers/imports")
                .header("Content-Type", "application/gzip")
                .header("Log-Key", key)
                .header("Transfer-Key", transferKey)
                .POST(BodyPublishers.ofByteArray(file));
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            return new Api.Reply(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(service.url() + path))
                .header("Authorization", "Bearer " + TestIssuer.shared().token("ada", "administrator"));
    }

    private static HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Every entry of a ledger with every column but the hint, as text. */
    List<String> entries(String ledger) {
        return rows("""
                select concat_ws('|', ledger, entry, recorded_at, event_identifier, aggregate_identifier, sequence_number, type,
                                 time_stamp, payload_type, payload_revision, encode(payload, 'hex'), encode(meta_data, 'hex'),
                                 encode(salt, 'hex'))
                  from domain_event where ledger = '%s' order by entry
                """.formatted(ledger));
    }

    /** Everything that an import may write, in numbers. */
    String stock() {
        return String.join(",", rows("""
                select (select count(*) from domain_event where starts_with(ledger, 'p-')) || ' entries, '
                    || (select count(*) from ledger_head) || ' heads, ' || (select count(*) from relay_cursor) || ' cursors, '
                    || (select count(*) from former_checkpoint) || ' checkpoints, '
                    || (select count(*) from person_key) || ' keys, ' || (select count(*) from person_directory) || ' people, '
                    || (select count(*) from domain_event where payload_type = 'transfer.ProgrammeImported') || ' imports'
                """));
    }

    List<String> rows(String sql) {
        List<String> rows = new ArrayList<>();
        try (var connection = database().connect();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    @Override
    public void close() {
        service.close();
    }
}

package org.groundswell.command.platform.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.groundswell.command.platform.testing.Api;
import org.groundswell.command.platform.testing.Api.Reply;
import org.groundswell.command.platform.testing.RunningService;
import org.groundswell.command.platform.testing.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad requests get a problem that says what is wrong and where; nothing of ours shows. */
class ProblemsTest {

    private final Api api = new Api(RunningService.shared(), TestIssuer.shared().token("person-1"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"points\":[]            | ''                | JSON_MALFORMED   | line 1",
                "''                        | ''                | JSON_MALFORMED   | JSON body is needed",
                "[1]                       | ''                | TYPE_WRONG       | object",
                "{\"points\":3}            | points            | TYPE_WRONG       | a list",
                "{\"points\":[{\"on\":\"1/3/2026\"}]} | points[0].on | VALUE_MALFORMED | a date such as",
                "{\"points\":[{\"whole\":1},{\"number\":\"x\"}]} | points[1].number | TYPE_WRONG | a number",
                "{\"points\":[{\"whole\":1.5}]} | points[0].whole | VALUE_MALFORMED | a whole number",
                "{\"points\":[{\"whole\":99999999999}]} | points[0].whole | VALUE_MALFORMED | does not fit",
                "{\"flag\":\"yes\"}        | flag              | TYPE_WRONG  | true or false",
                "{\"site\":\"not a site\"} | site              | VALUE_REFUSED    | Not a site code",
                "{\"flag\":true,\"colour\":1}            | colour            | FIELD_UNKNOWN    | no such field",
            })
    void a_body_that_cannot_be_read_is_400_and_says_where(String body, String field, String name, String says) {
        Reply reply = api.post("/api/v1/probe/everything", body.strip());
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(400);
        assertProblem(reply);
        assertThat(reply.json().at("/faults/0/field").asString("")).isEqualTo(field);
        assertThat(reply.json().at("/faults/0/name").asString()).isEqualTo(name);
        assertThat(reply.json().at("/faults/0/message").asString()).contains(says);
    }

    @Test
    void deep_nesting_is_400() {
        Reply reply = api.post("/api/v1/probe/everything", "[".repeat(100_000));
        assertThat(reply.status()).isEqualTo(400);
        assertProblem(reply);
    }

    @Test
    void a_body_beyond_the_bound_is_413() {
        Reply reply = api.post("/api/v1/probe", "{\"name\":\"" + "x".repeat(3 << 20) + "\"}");
        assertThat(reply.status()).isEqualTo(413);
        assertProblem(reply);
    }

    @Test
    void every_fault_of_a_refused_command_is_listed_with_its_field() {
        Reply reply = api.post("/api/v1/probe", "{\"name\":\"\"}");
        assertThat(reply.status()).isEqualTo(400);
        assertProblem(reply);
        assertThat(reply.json().at("/faults/0/field").asString()).isEqualTo("name");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /api/v1/nothing,               404",
        "DELETE, /api/v1/probe,                 405",
        "GET,    /api/v1/probe/number?number=x, 400",
        "GET,    /api/v1/probe/number,          400",
        "PUT,    /api/v1/probe/no%20ledger,     404"
    })
    void what_does_not_exist_or_fit_is_a_problem(String method, String path, int status) {
        Reply reply = api.send(method, path, method.equals("PUT") ? "{\"name\":\"x\"}" : null);
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(status);
        assertProblem(reply);
    }

    @Test
    void other_media_types_are_406_and_415() {
        Reply unwanted = api.get("/api/v1/probe/me", "Accept", "application/pdf");
        assertThat(unwanted.status()).isEqualTo(406);
        assertProblem(unwanted);
        Reply unknown = api.post("/api/v1/probe", "<name/>", "Content-Type", "application/xml");
        assertThat(unknown.status()).isEqualTo(415);
        assertProblem(unknown);
    }

    @Test
    void a_version_is_required_and_a_stale_one_is_412_with_both() {
        String ledger = api.post("/api/v1/probe", "{\"name\":\"One\"}")
                .json()
                .path("id")
                .asString();
        String path = "/api/v1/probe/" + ledger;

        Reply missing = api.put(path, "{\"name\":\"Two\"}");
        assertThat(missing.status()).isEqualTo(428);
        assertProblem(missing);

        Reply good = api.put(path, "{\"name\":\"Two\"}", "If-Match", "\"0\"");
        assertThat(good.status()).isEqualTo(200);
        assertThat(good.header("ETag")).isEqualTo("\"1\"");

        Reply stale = api.put(path, "{\"name\":\"Three\"}", "If-Match", "\"0\"");
        assertThat(stale.status()).isEqualTo(412);
        assertProblem(stale);
        assertThat(stale.json().path("expectedVersion").asLong()).isZero();
        assertThat(stale.json().path("actualVersion").asLong()).isOne();

        Reply malformed = api.put(path, "{\"name\":\"Three\"}", "If-Match", "abc");
        assertThat(malformed.status()).isEqualTo(400);
        assertThat(malformed.json().at("/faults/0/field").asString()).isEqualTo("If-Match");
    }

    @Test
    void a_creation_answers_with_its_entry_version_id_and_place() {
        Reply reply = api.post("/api/v1/probe", "{\"name\":\"One\"}");
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.json().path("firstEntry").asLong()).isOne();
        assertThat(reply.json().path("report").path("rows").asInt()).isEqualTo(3);
        assertThat(reply.header("ETag")).isEqualTo("\"0\"");
        assertThat(reply.header("Location")).endsWith(reply.json().path("id").asString());
        assertThat(reply.header("Cache-Control")).contains("no-store");
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.header("Content-Security-Policy")).contains("default-src 'none'");
    }

    @Test
    void our_own_mistake_is_500_with_an_id_and_nothing_else() {
        Reply reply = api.get("/api/v1/probe/broken");
        assertThat(reply.status()).isEqualTo(500);
        assertProblem(reply);
        assertThat(reply.json().path("id").asString()).isNotBlank();
        assertThat(reply.response().body()).doesNotContain("secret detail");
    }

    @Test
    void what_the_server_itself_refuses_shows_nothing_of_it() throws IOException {
        URI service = URI.create(RunningService.shared().url());
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            String request = "GET /api/v1/a|b{} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertThat(answer).startsWith("HTTP/1.1 400").doesNotContainIgnoringCase("tomcat", "apache", "exception");
        }
    }

    private static void assertProblem(Reply reply) {
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.json().path("status").asInt()).isEqualTo(reply.status());
        assertThat(reply.json().path("type").asString()).startsWith("https://groundswell.example/problems/");
        assertThat(reply.json().path("title").asString()).isNotBlank();
        assertThat(reply.json().path("detail").asString()).isNotBlank();
        assertThat(reply.json().path("instance").asString()).startsWith("/api/v1/");
        assertThat(reply.code()).isNotBlank();
        assertThat(reply.response().body()).doesNotContain("Exception", "org.", "tools.jackson", "java.");
    }
}

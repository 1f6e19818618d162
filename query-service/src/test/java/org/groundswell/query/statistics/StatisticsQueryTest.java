package org.groundswell.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.groundswell.query.platform.testing.Ledgers;
import org.groundswell.query.platform.testing.QueryService;
import org.groundswell.query.platform.testing.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StatisticsQueryTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static QueryService service;

    @BeforeAll
    static void start() {
        service = QueryService.start(new Ledgers());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void deciles_of_figures_sent_along() {
        JsonNode answer = JSON.readTree(post("""
                        {"minimumDenominator": 10, "units": [
                          {"id": "A", "at": "2026-01", "numerator": 1, "denominator": 10},
                          {"id": "B", "at": "2026-01", "numerator": 3, "denominator": 10},
                          {"id": "C", "at": "2026-01", "numerator": 5, "denominator": 9},
                          {"id": "D", "at": "2026-01", "numerator": null, "denominator": 9},
                          {"id": "A", "at": "2026-02", "numerator": 0, "denominator": 0}]}
                        """).body());
        JsonNode january = answer.at("/months/0");
        assertThat(january.get("n").asInt()).isEqualTo(2);
        assertThat(january.get("left").asInt()).isEqualTo(2);
        assertThat(january.at("/deciles/4").asDouble()).isEqualTo(0.2);
        assertThat(answer.at("/months/1/deciles").isNull()).isTrue();
        assertThat(answer.at("/units/0/percentile").asDouble()).isZero();
        assertThat(answer.at("/units/1/percentile").asDouble()).isEqualTo(1);
        assertThat(answer.at("/units/2/percentile").isNull()).isTrue();
        assertThat(answer.at("/units/4/value").isNull()).isTrue();
        assertThat(answer.get("rule").asString()).isEqualTo("deciles-type-7 1");
    }

    @Test
    void every_fault_is_named() {
        HttpResponse<String> response = post("""
                {"minimumDenominator": -1, "units": [
                  {"id": "", "at": "2026-01", "numerator": "three", "denominator": -10}, 7]}
                """);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(response.body()).get("faults").toString())
                .contains(
                        "minimumDenominator",
                        "units[0].id",
                        "units[0].numerator",
                        "units[0].denominator",
                        "\"units[1]\"",
                        "units[1].at");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "7",
                "{}",
                "{\"units\": 3}",
                "{\"units\": [{\"id\":\"A\",\"at\":\"x\",\"numerator\":1e999}]}"
            })
    void what_is_no_request_is_refused(String body) {
        HttpResponse<String> response = post(body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(response.headers().firstValue("content-type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void nobody_computes_anonymously() {
        assertThat(send(service.request("", "/api/v1/statistics/deciles")
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("{\"units\": []}"))
                                .build())
                        .statusCode())
                .isEqualTo(401);
        assertThat(post("{\"units\": []}").statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> post(String body) {
        return send(service.request(TestIssuer.shared().token("sita", "site-team"), "/api/v1/statistics/deciles")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}

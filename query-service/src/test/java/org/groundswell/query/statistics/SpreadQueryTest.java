package org.groundswell.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.groundswell.query.platform.testing.Ledgers;
import org.groundswell.query.platform.testing.QueryService;
import org.groundswell.query.platform.testing.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SpreadQueryTest {

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
    void a_funnel_of_figures_sent_along() {
        JsonNode answer = answer("funnel", """
            {"kind": "proportion", "units": [
              {"id": "A", "numerator": 7, "denominator": 82},
              {"id": 2, "numerator": 60, "denominator": 100},
              {"id": "C", "numerator": 3, "denominator": 0},
              {"id": "D", "denominator": 9}]}
            """);
        assertThat(answer.propertyNames()).contains("target", "phi", "tauSquared", "n", "units", "left");
        assertThat(answer.get("target").asDouble()).isCloseTo(67 / 182.0, within(1e-12));
        assertThat(answer.get("n").asInt()).isEqualTo(2);
        assertThat(answer.get("rule").asString()).isEqualTo("funnel-exact 1");
        assertThat(answer.at("/units/0").propertyNames())
                .contains("id", "value", "z", "lower95", "upper95", "lower998", "upper998", "outlier");
        assertThat(answer.at("/units/0/outlier").asBoolean()).isTrue();
        assertThat(answer.at("/units/0/flag998").asString()).isEqualTo("low");
        assertThat(answer.at("/units/1/id").asString()).isEqualTo("2");
        assertThat(answer.at("/left/0/id").asString()).isEqualTo("C");
        assertThat(answer.at("/left/0/why").asString()).contains("zero");
        assertThat(answer.at("/left/1/why").asString()).contains("missing");
    }

    @Test
    void over_dispersion_widens_the_limits_and_the_answer_says_so() {
        String units = IntStream.range(0, 40)
                .mapToObj(i -> "{\"id\":\"S%d\",\"numerator\":%d,\"denominator\":200}".formatted(i, 10 + i * 2))
                .collect(Collectors.joining(","));
        JsonNode plain =
                answer("funnel", "{\"kind\":\"proportion\",\"limits\":\"arcsine\",\"units\":[%s]}".formatted(units));
        JsonNode widened = answer(
                "funnel",
                "{\"kind\":\"proportion\",\"limits\":\"arcsine\",\"overdispersion\":\"winsorised\",\"trim\":0.1,\"units\":[%s]}"
                        .formatted(units));
        assertThat(plain.get("adjusted").asBoolean()).isFalse();
        assertThat(plain.get("phi").asDouble())
                .isEqualTo(widened.get("phi").asDouble())
                .isGreaterThan(1);
        assertThat(widened.get("adjusted").asBoolean()).isTrue();
        assertThat(widened.get("rule").asString()).isEqualTo("funnel-arcsine-winsorised 1");
        assertThat(widened.at("/units/0/upper95").asDouble())
                .isGreaterThan(plain.at("/units/0/upper95").asDouble());
    }

    @Test
    void ten_thousand_units_of_size_one_are_answered() {
        String units = IntStream.range(0, 10_000)
                .mapToObj(i -> "{\"id\":\"S%d\",\"numerator\":%d,\"denominator\":1}".formatted(i, i % 3 == 0 ? 1 : 0))
                .collect(Collectors.joining(","));
        JsonNode answer = answer("funnel", "{\"kind\":\"proportion\",\"units\":[%s]}".formatted(units));
        assertThat(answer.get("units").size()).isEqualTo(10_000);
        assertThat(answer.get("units")
                        .valueStream()
                        .filter(unit -> unit.get("outlier").asBoolean()))
                .isEmpty();
    }

    @Test
    void the_variance_between_estimates_sent_along() {
        JsonNode answer = answer("heterogeneity", """
            {"method": "dl", "units": [
              {"id": "A", "estimate": 1.0, "variance": 0.1},
              {"id": "B", "estimate": 2.0, "variance": 0.1},
              {"id": "C", "estimate": 3.0, "variance": 0},
              {"id": "D", "estimate": null, "variance": 1}]}
            """);
        assertThat(answer.get("mu").asDouble()).isCloseTo(1.5, within(1e-12));
        assertThat(answer.get("tauSquared").asDouble()).isCloseTo(0.4, within(1e-12));
        assertThat(answer.get("q").asDouble()).isCloseTo(5, within(1e-12));
        assertThat(answer.get("i2").asDouble()).isCloseTo(80, within(1e-12));
        assertThat(answer.get("se").asDouble()).isCloseTo(0.5, within(1e-12));
        assertThat(answer.at("/units/0/blup").asDouble()).isCloseTo(1.1, within(1e-12));
        assertThat(answer.at("/units/0").propertyNames()).contains("id", "blup", "lower", "upper");
        assertThat(answer.get("left").size()).isEqualTo(2);
    }

    @Test
    void agreement_of_ratings_sent_along() {
        JsonNode answer = answer("agreement", """
            {"metric": "nominal", "ratings": [
              {"unit": 1, "rater": "x", "value": "yes"}, {"unit": 1, "rater": "y", "value": "yes"},
              {"unit": 2, "rater": "x", "value": "no"}, {"unit": 2, "rater": "y", "value": "no"},
              {"unit": 3, "rater": "x", "value": null}, {"unit": 3, "rater": "y", "value": "NA"}]}
            """);
        assertThat(answer.get("alpha").asDouble()).isEqualTo(1);
        assertThat(answer.get("units").asInt()).isEqualTo(3);
        assertThat(answer.get("raters").asInt()).isEqualTo(2);
        assertThat(answer.get("pairs").asInt()).isEqualTo(2);
        assertThat(answer.has("reason")).isFalse();
    }

    @Test
    void agreement_without_variation_says_why_there_is_none() {
        JsonNode answer = answer("agreement", """
            {"metric": "ordinal", "ratings": [
              {"unit": "1", "rater": "x", "value": 3}, {"unit": "1", "rater": "y", "value": 3.0}]}
            """);
        assertThat(answer.get("alpha").isNull()).isTrue();
        assertThat(answer.get("reason").asString()).contains("cannot be estimated");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "funnel | {\"kind\":\"proportion\",\"units\":[]}",
                "funnel | {\"kind\":\"ratio\",\"units\":[{\"id\":\"A\",\"numerator\":0,\"denominator\":0}]}",
                "funnel | {\"kind\":\"ratio\",\"units\":[{\"id\":\"A\",\"numerator\":0,\"denominator\":3}]}",
                "funnel | {\"kind\":\"count-ratio\",\"units\":[{\"id\":\"A\",\"numerator\":0,\"denominator\":3}]}",
                "heterogeneity | {\"method\":\"reml\",\"units\":[]}",
                "heterogeneity | {\"method\":\"pm\",\"units\":[{\"id\":\"A\",\"estimate\":1,\"variance\":1}]}",
            })
    void what_cannot_be_computed_is_said(String what, String body) {
        assertThat(answer(what, body).get("notes").size()).isPositive();
    }

    @Test
    void a_field_nobody_knows_is_told() {
        assertThat(answer("funnel", "{\"kind\":\"ratio\",\"limit\":95,\"units\":[]}")
                        .get("notes")
                        .toString())
                .contains("The field limit is not known");
    }

    @Test
    void every_fault_of_a_funnel_is_named() {
        assertThat(faults("funnel", """
            {"kind": "rate", "limits": "chi-square", "overdispersion": "some", "trim": 0.5, "target": "half", "units": [
              {"id": "A", "numerator": 3, "denominator": 2},
              {"id": "B", "numerator": -3, "denominator": 2e300},
              {"numerator": "three", "denominator": 2}, 7]}
            """))
                .contains(
                        "\"kind\"",
                        "\"limits\"",
                        "\"overdispersion\"",
                        "\"trim\"",
                        "\"target\"",
                        "units[0].numerator",
                        "units[1].numerator",
                        "units[1].denominator",
                        "units[2].id",
                        "units[2].numerator",
                        "\"units[3]\"");
    }

    @Test
    void every_fault_of_estimates_is_named() {
        assertThat(faults("heterogeneity", """
            {"units": [
              {"id": "A", "estimate": 1e300, "variance": -1},
              {"id": "A", "estimate": 1, "variance": 1e300}]}
            """))
                .contains("\"method\"", "units[0].estimate", "units[0].variance", "units[1].id", "units[1].variance");
    }

    @Test
    void every_fault_of_ratings_is_named() {
        assertThat(faults("agreement", """
            {"metric": "likert", "ratings": [
              {"unit": "A", "rater": "x", "value": 1},
              {"unit": "A", "rater": "x", "value": 2},
              {"unit": "", "value": 1e300}]}
            """))
                .contains("\"metric\"", "\"ratings[1]\"", "ratings[2].unit", "ratings[2].rater");
        assertThat(faults(
                        "agreement",
                        "{\"metric\": \"interval\", \"ratings\": [{\"unit\":1,\"rater\":2,\"value\":\"yes\"}]}"))
                .contains("ratings[0].value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "7", "{}", "{\"units\": 3, \"ratings\": 3}"})
    void what_is_no_request_is_refused(String body) {
        for (String what : new String[] {"funnel", "heterogeneity", "agreement"}) {
            HttpResponse<String> response = post(what, body);
            assertThat(response.statusCode()).as(what + response.body()).isEqualTo(400);
            assertThat(response.headers().firstValue("content-type").orElse("")).startsWith("application/problem+json");
        }
    }

    @Test
    void more_than_anybody_has_is_refused() {
        String units = IntStream.rangeClosed(0, SpreadBodies.MOST_ROWS)
                .mapToObj(_ -> "1")
                .collect(Collectors.joining(","));
        assertThat(faults("funnel", "{\"kind\":\"ratio\",\"units\":[%s]}".formatted(units)))
                .contains("UNITS_TOO_MANY");
    }

    private static JsonNode answer(String what, String body) {
        HttpResponse<String> response = post(what, body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    private static String faults(String what, String body) {
        HttpResponse<String> response = post(what, body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        return JSON.readTree(response.body()).get("faults").toString();
    }

    private static HttpResponse<String> post(String what, String body) {
        HttpRequest request = service.request(
                        TestIssuer.shared().token("sita", "site-team"), "/api/v1/statistics/" + what)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
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

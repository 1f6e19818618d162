package org.groundswell.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
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

class ChartQueryTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static QueryService service;

    @BeforeAll
    static void start() {
        service = QueryService.start(new Ledgers());
    }

    @AfterAll
    static void stop() {
        service.close();
        CLIENT.close();
    }

    private static String points(int count, IntFunction<String> numbers) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"at\": \"%04d-%02d-01\", %s}".formatted(2000 + i / 12, i % 12 + 1, numbers.apply(i)))
                .collect(Collectors.joining(", ", "\"points\": [", "]"));
    }

    private static String values(int count) {
        return points(count, i -> "\"value\": " + (10 + i % 3));
    }

    @Test
    void an_xmr_chart_by_the_rules_of_2023_is_what_is_made_when_nothing_else_is_asked() {
        JsonNode chart = chart("{" + points(14, i -> "\"value\": " + (i == 13 ? 40 : 10 + i % 2)) + "}");
        assertThat(chart.get("ruleSet").asString()).isEqualTo("mdc-2023");
        assertThat(chart.get("ruleSetVersion").asString()).isEqualTo("1");
        assertThat(texts(chart.get("points").get(13).propertyNames()))
                .containsExactlyInAnyOrder(
                        "at", "value", "phase", "centre", "lower", "upper", "lowerNear", "upperNear", "rule", "signal");
        assertThat(chart.at("/points/13/rule").asString()).isEqualTo("outside");
        assertThat(chart.at("/points/13/signal").asString()).isEqualTo("neutral-high");
        assertThat(chart.at("/points/13/at").asString()).isEqualTo("2001-02-01");
        assertThat(chart.get("variationIcon").asString()).isEqualTo("neutral-high");
        assertThat(chart.get("assuranceIcon").isNull()).isTrue();
        assertThat(texts(chart.at("/phases/0").propertyNames()))
                .containsExactlyInAnyOrder("from", "to", "centre", "points");
        assertThat(chart.at("/phases/0/from").asString()).isEqualTo("2000-01-01");
        assertThat(chart.at("/phases/0/to").asString()).isEqualTo("2001-02-01");
        assertThat(chart.at("/phases/0/points").asInt()).isEqualTo(14);
        assertThat(chart.get("notes").isArray()).isTrue();
    }

    @Test
    void phases_target_and_direction_are_taken() {
        String points = points(30, i -> "\"value\": " + (i < 15 ? 10 + i % 2 : 20 + i % 2));
        JsonNode chart = chart(
                "{\"direction\": \"increase\", \"target\": 15, \"recalculateAt\": [\"2001-04-01\"], " + points + "}");
        assertThat(chart.get("phases").size()).isEqualTo(2);
        assertThat(chart.at("/points/14/phase").asInt()).isZero();
        assertThat(chart.at("/points/15/phase").asInt()).isEqualTo(1);
        assertThat(chart.at("/phases/1/from").asString()).isEqualTo("2001-04-01");
        assertThat(chart.get("assuranceIcon").asString()).isEqualTo("pass");
        assertThat(chart.get("variationIcon").asString()).isEqualTo("common-cause");
    }

    @Test
    void numerators_over_denominators_are_charted_and_a_zero_denominator_is_said() {
        JsonNode chart = chart("{\"chart\": \"p\", "
                + points(
                        20,
                        i -> "\"numerator\": %d, \"denominator\": %d"
                                .formatted(i == 3 ? 0 : 5 + i % 4, i == 3 ? 0 : 20))
                + "}");
        assertThat(chart.at("/points/3/value").isNull()).isTrue();
        assertThat(chart.at("/points/3/upper").isNull()).isTrue();
        assertThat(chart.at("/points/0/value").asDouble()).isEqualTo(0.25);
        assertThat(chart.get("notes").toString()).contains("1 of 20 points has a denominator of zero");
    }

    @Test
    void moments_may_be_months_times_or_numbers_and_come_in_any_order() {
        assertThat(chart("{\"points\": [{\"at\": \"2026-02\", \"value\": 2}, {\"at\": \"2026-01\", \"value\": 1}]}")
                        .at("/points/0/at")
                        .asString())
                .isEqualTo("2026-01");
        JsonNode numbered = chart(
                "{\"chart\": \"i\", \"recalculateAt\": 3, \"points\": [{\"at\": 3, \"value\": 2}, {\"at\": 1, \"value\": 1}, {\"at\": 2, \"value\": 1}]}");
        assertThat(numbered.at("/points/0/at").asInt()).isEqualTo(1);
        assertThat(numbered.at("/phases/1/from").asInt()).isEqualTo(3);
        JsonNode timed = chart("""
                {"points": [{"at": "2026-01-01T10:00", "value": 2}, {"at": "2026-01-01T09:00:00", "value": 1},
                            {"at": "2026-01-01 08:00", "value": 1}, {"at": "2026-01-01T08:30:00Z", "value": 4}]}""");
        assertThat(timed.at("/points/1/value").asInt()).isEqualTo(4);
        assertThat(timed.at("/points/3/at").asString()).isEqualTo("2026-01-01T10:00");
    }

    @Test
    void a_run_chart_answers_its_tests() {
        JsonNode chart =
                JSON.readTree(post("run-chart", "{" + points(24, i -> "\"value\": " + (i < 12 ? 1 : 3) + "." + i) + "}")
                        .body());
        assertThat(chart.get("median").isNumber()).isTrue();
        assertThat(chart.get("useful").asInt()).isEqualTo(24);
        assertThat(chart.get("longestRun").asInt()).isEqualTo(12);
        assertThat(chart.get("longestRunMax").asInt()).isEqualTo(8);
        assertThat(chart.get("crossings").asInt()).isEqualTo(1);
        assertThat(chart.get("crossingsMin").asInt()).isEqualTo(8);
        assertThat(chart.get("signal").asBoolean()).isTrue();
        JsonNode flat =
                JSON.readTree(post("run-chart", "{\"baselinePoints\": null, " + points(5, _ -> "\"value\": 1") + "}")
                        .body());
        assertThat(flat.get("longestRun").isNull()).isTrue();
        assertThat(flat.get("notes").toString()).contains("No point lies off the centre line");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "all figures are the same|14|7",
                "There are no points|0|7",
                "1 figure is too few|1|7",
                "2 figures are too few|2|7",
                "no point to make limits of has a figure|9|null",
                "5000 of 5000 points have no figure|5000|null"
            })
    void what_cannot_be_computed_is_said(String note, int count, String value) {
        JsonNode chart = chart(
                "{\"target\": 7, \"direction\": \"increase\", " + points(count, _ -> "\"value\": " + value) + "}");
        assertThat(chart.get("notes").toString()).containsIgnoringCase(note);
        assertThat(chart.get("points").size()).isEqualTo(count);
    }

    @Test
    void five_thousand_points_are_charted() {
        JsonNode chart = chart("{\"ruleSet\": \"nelson\", " + values(5000) + "}");
        assertThat(chart.get("points").size()).isEqualTo(5000);
        assertThat(JSON.readTree(post("run-chart", "{" + values(5000) + "}").body())
                        .get("useful")
                        .asInt())
                .isGreaterThan(3000);
    }

    @Test
    void a_field_that_nobody_reads_is_named() {
        assertThat(chart("{\"targt\": 3, " + values(14) + "}").get("notes").toString())
                .contains("The field targt is not known here");
        assertThat(chart("{" + points(14, i -> "\"vlue\": " + i) + "}")
                        .get("notes")
                        .toString())
                .contains("The field points[0].vlue is not known here");
    }

    @Test
    void every_fault_is_named_with_its_field() {
        HttpResponse<String> response = post("control-chart", """
                {"chart": "p", "ruleSet": "tea-leaves", "direction": "up", "target": "ten", "screening": "no",
                 "baselinePoints": 1.5, "recalculateAt": ["soon"], "trendLength": 1, "points": [
                  {"at": "2026-13-01", "numerator": 1, "denominator": 2},
                  {"at": "2026-01-01", "numerator": 3, "denominator": 2},
                  {"at": "2026-01-01", "numerator": -3, "denominator": 2},
                  {"at": "2026-02-01", "numerator": "x", "denominator": -2, "excluded": 1},
                  {"at": "2026-03-01", "numerator": 1e120, "denominator": 2},
                  {"at": "2026-04-01", "value": 1, "denominator": 2},
                  {"value": 1}, 7]}""");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(faults(response))
                .contains(
                        "ruleSet WORD_UNKNOWN",
                        "direction WORD_UNKNOWN",
                        "target NUMBER_INVALID",
                        "screening TRUTH_INVALID",
                        "baselinePoints NUMBER_NOT_WHOLE",
                        "recalculateAt[0] DATE_INVALID",
                        "trendLength LENGTH_TOO_SHORT",
                        "points[0].at DATE_INVALID",
                        "points[1].numerator NUMERATOR_TOO_LARGE",
                        "points[2].at DATE_TWICE",
                        "points[2].numerator NUMBER_NEGATIVE",
                        "points[3].numerator NUMBER_INVALID",
                        "points[3].denominator NUMBER_NEGATIVE",
                        "points[3].excluded TRUTH_INVALID",
                        "points[4].numerator NUMBER_TOO_LARGE",
                        "points[5].numerator NUMERATOR_MISSING",
                        "points[6].at DATE_INVALID",
                        "points[7] POINT_INVALID");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"points\": [{\"at\": 1, \"value\": 1e999}]}|points[0].value NUMBER_TOO_LARGE",
                "{\"points\": [{\"at\": 1, \"value\": 1e300}]}|points[0].value NUMBER_TOO_LARGE",
                "{\"points\": [{\"at\": 1, \"numerator\": -1e300}]}|points[0].numerator NUMBER_TOO_LARGE",
                "{\"points\": [{\"at\": 1, \"value\": \"Infinity\"}]}|points[0].value NUMBER_INVALID",
                "{\"points\": [{\"at\": 1, \"value\": 1}, {\"at\": \"2026-01-01\", \"value\": 1}]}|points[1].at DATE_MIXED",
                "{\"chart\": \"t\", \"points\": [{\"at\": 1, \"value\": 0}]}|points[0].value TIME_NOT_POSITIVE",
                "{\"chart\": \"u\", \"points\": [{\"at\": 1, \"numerator\": 1}]}|points DENOMINATORS_MISSING",
                "{\"chart\": \"z\", \"points\": []}|chart WORD_UNKNOWN",
                "{\"baselinePoints\": 2, \"points\": []}|baselinePoints BASELINE_TOO_SHORT",
                "{\"centre\": 2, \"points\": []}|centre CENTRE_NOT_TAKEN",
                "{\"points\": 3}|points POINTS_MISSING"
            })
    void each_fault_of_a_control_chart_is_refused(String body, String fault) {
        HttpResponse<String> response = post("control-chart", body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(faults(response)).contains(fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "7", "{}", "{\"points\": [{\"at\": 1, \"value\": NaN}]}"})
    void what_is_no_request_is_refused(String body) {
        for (String chart : List.of("control-chart", "run-chart")) {
            HttpResponse<String> response = post(chart, body);
            assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
            assertThat(response.headers().firstValue("content-type").orElse("")).startsWith("application/problem+json");
        }
    }

    @Test
    void what_programs_write_for_missing_is_missing() {
        JsonNode chart =
                chart("{" + points(15, i -> i == 4 ? "\"value\": \"NA\"" : "\"value\": " + i) + ", \"target\": null}");
        assertThat(chart.at("/points/4/value").isNull()).isTrue();
        assertThat(chart.at("/points/4/rule").asString()).isEqualTo("none");
        assertThat(chart.at("/points/4/signal").asString()).isEqualTo("common-cause");
    }

    @Test
    void nobody_computes_anonymously() {
        for (String chart : List.of("control-chart", "run-chart")) {
            assertThat(send("", chart, "{\"points\": []}").statusCode()).isEqualTo(401);
        }
    }

    private static List<String> faults(HttpResponse<String> response) {
        List<String> faults = new ArrayList<>();
        JSON.readTree(response.body())
                .path("faults")
                .forEach(fault -> faults.add(
                        fault.get("field").asString() + " " + fault.get("code").asString()));
        return faults;
    }

    private static List<String> texts(Iterable<String> names) {
        List<String> texts = new ArrayList<>();
        names.forEach(texts::add);
        return texts;
    }

    private static JsonNode chart(String body) {
        HttpResponse<String> response = post("control-chart", body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    private static HttpResponse<String> post(String chart, String body) {
        return send(TestIssuer.shared().token("sita", "site-team"), chart, body);
    }

    private static HttpResponse<String> send(String token, String chart, String body) {
        try {
            return CLIENT.send(
                    service.request(token, "/api/v1/statistics/" + chart)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}

package org.groundswell.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.groundswell.domain.statistics.ChartKind;
import org.groundswell.domain.statistics.RuleSet;
import org.groundswell.query.platform.testing.Ledgers;
import org.groundswell.query.platform.testing.QueryService;
import org.groundswell.query.platform.testing.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is sent, the answer is a result that says what it could not compute and why, or a refusal that names every fault. */
class OddFiguresTest {

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

    @ParameterizedTest(name = "{0} of {1}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            control-chart | constant          | {}                                 | all figures are the same
            control-chart | one               | {}                                 | 1 figure is too few for a control chart
            control-chart | two               | {}                                 | 2 figures are too few for a control chart
            control-chart | none              | {}                                 | There are no points
            control-chart | missing           | {}                                 | 24 of 24 points have no figure
            control-chart | zero denominators | {}                                 | 24 of 24 points have a denominator of zero
            control-chart | zero denominators | {"chart": "p"}                     | 24 of 24 points have a denominator of zero
            control-chart | out of order      | {}                                 | "at":1,"value":23
            control-chart | all excluded      | {}                                 | 24 of 24 points are excluded
            run-chart     | constant          | {}                                 | No point lies off the centre line
            run-chart     | one               | {}                                 | No point lies off the centre line
            run-chart     | none              | {}                                 | There are no points
            run-chart     | missing           | {}                                 | 24 of 24 points have no figure
            run-chart     | zero denominators | {}                                 | 24 of 24 points have a denominator of zero
            run-chart     | out of order      | {}                                 | "median":11.5
            run-chart     | part above whole  | {}                                 | "useful":
            funnel        | constant          | {"kind": "proportion"}             | "phi":0.0
            funnel        | one               | {"kind": "proportion"}             | With one site there is no variance between sites
            funnel        | none              | {"kind": "proportion"}             | No site can be plotted
            funnel        | missing           | {"kind": "proportion"}             | Its numerator is missing
            funnel        | zero denominators | {"kind": "proportion"}             | Its denominator is zero
            funnel        | no events         | {"kind": "proportion"}             | The target is nought
            funnel        | no events         | {"kind": "count-ratio"}            | No site has any events
            funnel        | nothing but events| {"kind": "proportion"}             | The target is one
            funnel        | part above whole  | {"kind": "ratio"}                  | "value":1.2
            funnel        | huge ratios       | {"kind": "ratio", "overdispersion": "winsorised"} | have no upper limit: 1
            funnel        | twice             | {"kind": "proportion"}             | A is given in 2 rows; they are added up
            deciles       | constant          | {}                                 | "deciles":[0.5,0.5,0.5,0.5,0.5,0.5,0.5,0.5,0.5]
            deciles       | one               | {}                                 | Only one site has a figure for 2026-01
            deciles       | none              | {}                                 | "months":[]
            deciles       | missing           | {}                                 | No site has a figure for 2026-01
            deciles       | zero denominators | {}                                 | No site has a figure for 2026-01
            deciles       | part above whole  | {}                                 | "value":1.2
            deciles       | twice             | {}                                 | A is given more than once for 2026-01
            deciles       | 10,000 of size 1  | {}                                 | "n":10000
            deciles       | 10,000 of size 1  | {"minimumDenominator": 2}          | "n":0,"left":10000
            deciles       | one               | {"minimum": 2}                     | The field minimum is not known here
            heterogeneity | constant          | {"method": "reml"}                 | "tauSquared":0.0
            heterogeneity | one               | {"method": "dl"}                   | With one site there is no variance between sites
            heterogeneity | none              | {"method": "pm"}                   | No site has an estimate with a variance
            heterogeneity | missing           | {"method": "dl"}                   | Its estimate is missing
            heterogeneity | zero denominators | {"method": "dl"}                   | Its variance is zero
            agreement     | constant          | {"metric": "nominal"}              | all ratings are the same
            agreement     | one               | {"metric": "ordinal"}              | no unit has two ratings
            agreement     | none              | {"metric": "interval"}             | no unit has two ratings
            agreement     | missing           | {"metric": "interval"}             | no unit has two ratings
            agreement     | 10,000 of size 1  | {"metric": "interval"}             | no unit has two ratings
            """)
    void what_cannot_be_computed_is_said(String statistics, String figures, String settings, String told) {
        HttpResponse<String> answer = send(statistics, settings, figures);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains(told);
    }

    @ParameterizedTest(name = "{0} of {1}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            control-chart | part above whole  | {"chart": "p"}                     | points[3].numerator NUMERATOR_TOO_LARGE
            control-chart | part above whole  | {"chart": "p-prime"}               | points[3].numerator NUMERATOR_TOO_LARGE
            control-chart | date twice        | {}                                 | points[1].at DATE_TWICE
            control-chart | infinite          | {}                                 | points[3].value NUMBER_TOO_LARGE
            control-chart | infinite in words | {}                                 | points[3].value NUMBER_INVALID
            control-chart | huge              | {}                                 | points[3].value NUMBER_TOO_LARGE
            control-chart | huge ratios       | {"chart": "u"}                     | points[3].numerator NUMBER_TOO_LARGE
            control-chart | constant          | {"ruleSet": "tea-leaves"}          | ruleSet WORD_UNKNOWN
            control-chart | constant          | {"baselinePoints": 2}              | baselinePoints BASELINE_TOO_SHORT
            control-chart | negative          | {"chart": "c"}                     | points[0].value NUMBER_NEGATIVE
            run-chart     | date twice        | {}                                 | points[1].at DATE_TWICE
            run-chart     | infinite          | {}                                 | points[3].value NUMBER_TOO_LARGE
            run-chart     | infinite in words | {}                                 | points[3].value NUMBER_INVALID
            run-chart     | huge              | {}                                 | points[3].value NUMBER_TOO_LARGE
            funnel        | part above whole  | {"kind": "proportion"}             | units[3].numerator NUMERATOR_ABOVE_DENOMINATOR
            funnel        | infinite          | {"kind": "proportion"}             | units[3].numerator NUMBER_TOO_LARGE
            funnel        | huge              | {"kind": "ratio"}                  | units[3].numerator NUMBER_TOO_LARGE
            deciles       | infinite          | {}                                 | units[3].numerator NUMBER_TOO_LARGE
            deciles       | huge              | {}                                 | units[3].numerator NUMBER_TOO_LARGE
            deciles       | huge ratios       | {}                                 | units[3].numerator NUMBER_TOO_LARGE
            deciles       | one               | {"minimumDenominator": -1}         | minimumDenominator NUMBER_NEGATIVE
            heterogeneity | twice             | {"method": "dl"}                   | units[1].id ID_TWICE
            heterogeneity | infinite          | {"method": "dl"}                   | units[3].estimate NUMBER_TOO_LARGE
            heterogeneity | huge              | {"method": "dl"}                   | units[3].estimate NUMBER_TOO_LARGE
            agreement     | twice             | {"metric": "nominal"}              | ratings[1] RATING_TWICE
            agreement     | infinite          | {"metric": "interval"}             | ratings[3].value NUMBER_TOO_LARGE
            agreement     | huge              | {"metric": "interval"}             | ratings[3].value NUMBER_TOO_LARGE
            """)
    void what_cannot_be_taken_is_refused_at_its_field(
            String statistics, String figures, String settings, String fault) {
        HttpResponse<String> answer = send(statistics, settings, figures);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(faults(answer)).contains(fault);
    }

    static Stream<String> settings() {
        Stream<String> charts = ChartKind.words().stream()
                .flatMap(chart -> RuleSet.words().stream()
                        .map(rules -> "control-chart|{\"chart\": \"%s\", \"ruleSet\": \"%s\", \"target\": 6,"
                                        .formatted(chart, rules)
                                + " \"direction\": \"increase\"}"));
        Stream<String> funnels = Stream.of(
                        "proportion exact",
                        "proportion arcsine",
                        "proportion wilson",
                        "ratio exact",
                        "ratio chi-square",
                        "count-ratio exact")
                .map(each -> each.split(" "))
                .flatMap(each -> Stream.of("none", "winsorised", "truncated")
                        .map(widened -> "funnel|{\"kind\": \"%s\", \"limits\": \"%s\", \"overdispersion\": \"%s\"}"
                                .formatted(each[0], each[1], widened)));
        Stream<String> others = Stream.of(
                "run-chart|{}",
                "deciles|{}",
                "deciles|{\"minimumDenominator\": 5}",
                "heterogeneity|{\"method\": \"dl\"}",
                "heterogeneity|{\"method\": \"pm\"}",
                "heterogeneity|{\"method\": \"reml\"}",
                "agreement|{\"metric\": \"nominal\"}",
                "agreement|{\"metric\": \"ordinal\"}",
                "agreement|{\"metric\": \"interval\"}",
                "agreement|{\"metric\": \"ratio\"}");
        return Stream.of(charts, funnels, others).flatMap(each -> each);
    }

    /** Every kind of chart by every rule set, every funnel, of every odd thing: 1,100 requests and more. */
    @ParameterizedTest
    @MethodSource("settings")
    void nothing_breaks_and_no_answer_holds_what_is_no_number(String setting) {
        String statistics = setting.substring(0, setting.indexOf('|'));
        String settings = setting.substring(setting.indexOf('|') + 1);
        OddFigures.names(statistics).forEach(figures -> {
            HttpResponse<String> answer = send(statistics, settings, figures);
            String what = setting + " of " + figures + ": ";
            assertThat(answer.statusCode()).as(what + answer.body()).isIn(200, 400);
            if (answer.statusCode() == 400) {
                assertThat(faults(answer)).as(what).isNotEmpty();
                return;
            }
            assertThat(answer.body().contains("NaN") || answer.body().contains("Infinity"))
                    .as(what)
                    .isFalse();
            JsonNode result = JSON.readTree(answer.body());
            if (isPartly(result)) {
                assertThat(result.get("notes").size() + result.path("left").size() + (result.has("reason") ? 1 : 0))
                        .as(what + answer.body())
                        .isPositive();
            }
        });
    }

    /** Whether something that is asked for is not there. */
    private static boolean isPartly(JsonNode result) {
        return Stream.of("median", "target", "phi", "tauSquared", "alpha")
                        .anyMatch(name -> result.path(name).isNull())
                || result.path("points")
                        .valueStream()
                        .anyMatch(point -> point.path("centre").isNull()
                                || point.path("value").isNull())
                || result.path("months")
                        .valueStream()
                        .anyMatch(month -> month.path("deciles").isNull());
    }

    @Test
    void a_planted_infinity_would_be_found() {
        assertThat(JSON.writeValueAsString(List.of(Double.POSITIVE_INFINITY))).contains("Infinity");
    }

    private static List<String> faults(HttpResponse<String> answer) {
        return JSON.readTree(answer.body())
                .path("faults")
                .valueStream()
                .map(fault ->
                        fault.get("field").asString() + " " + fault.get("code").asString())
                .toList();
    }

    private static HttpResponse<String> send(String statistics, String settings, String figures) {
        String more = settings.equals("{}") ? "" : settings.substring(1, settings.length() - 1) + ", ";
        String body = "{" + more + OddFigures.of(statistics).get(figures) + "}";
        try {
            return CLIENT.send(
                    service.request(TestIssuer.shared().token("sita", "site-team"), "/api/v1/statistics/" + statistics)
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

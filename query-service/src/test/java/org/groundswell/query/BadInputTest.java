package org.groundswell.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Whatever is asked: a clear refusal at the right place, never a failure. */
class BadInputTest extends ViewsTestCase {

    private static final List<String> LISTS = List.of(
            "?",
            "/sites?",
            "/sites/RAA?",
            "/rounds?",
            "/rounds/r-1/heat-map?",
            "/rounds/r-1/sites/RAA?",
            "/measures?",
            "/measures/m-1?",
            "/measures/m-1/deciles?",
            "/measures/m-1/funnel?",
            "/measures/m-1/caterpillar?",
            "/measures/m-1/signals?",
            "/measures/m-1/slope?",
            "/measures/m-1/variance?",
            "/measures/m-1/sites/RAA/control-chart?",
            "/sites/RAA/variation?",
            "/sites/RAA/overview?",
            "/choices?",
            "/adoption?",
            "/adoption/definitions?",
            "/handover?",
            "/handover/checks?",
            "/due?",
            "/needs?",
            "/sites/RAA/handover?",
            "/measures/m-1/sites/RAA/series?",
            "/measures/m-1/moved?from=entry:22&",
            "/questions?",
            "/questions/OVER-1?",
            "/history?",
            "/history/1?",
            "/notices/policy?",
            "/records?",
            "/access?");

    @Test
    void a_moment_that_is_none_is_refused_on_every_page() {
        for (String page : LISTS) {
            for (String asAt :
                    List.of("yesterday", "entry:x", "entry:-1", "2026-13-01", "entry:99999999999999999999")) {
                JsonNode refusal = refusal(get(MAYA, page + "asAt=" + asAt), 400);
                assertThat(refusal.get("code").asString()).as(page + asAt).startsWith("ASAT_");
            }
            assertThat(refusal(get(MAYA, page + "asAt=2020-01-01"), 400)
                            .get("code")
                            .asString())
                    .isEqualTo("ASAT_BEFORE_BEGINNING");
            assertThat(refusal(get(MAYA, page + "asAt=2999-01-01"), 400)
                            .get("code")
                            .asString())
                    .isEqualTo("ASAT_IN_FUTURE");
            assertThat(refusal(get(MAYA, page + "asAt=entry:9999"), 400)
                            .get("code")
                            .asString())
                    .isEqualTo("ASAT_IN_FUTURE");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/sites/RYY, SITE_UNKNOWN",
        "/sites/%20, SITE_UNKNOWN",
        "/sites/'x''or''1', SITE_UNKNOWN",
        "/sites/ABCDEFGHIJKLMNOPQRSTUVWXYZ, SITE_UNKNOWN",
        "/rounds/r-9/heat-map, ROUND_UNKNOWN",
        "/rounds/r-9/sites/RAA, ROUND_UNKNOWN",
        "/rounds/r-1/sites/RYY, SITE_UNKNOWN",
        "/measures/m-9, MEASURE_UNKNOWN",
        "/measures/m-9/deciles, MEASURE_UNKNOWN",
        "/measures/m-9/funnel, MEASURE_UNKNOWN",
        "/measures/m-9/caterpillar, MEASURE_UNKNOWN",
        "/measures/m-9/signals, MEASURE_UNKNOWN",
        "/measures/m-9/slope, MEASURE_UNKNOWN",
        "/measures/m-9/variance, MEASURE_UNKNOWN",
        "/measures/m-9/sites/RAA/control-chart, MEASURE_UNKNOWN",
        "/measures/m-1/sites/RYY/control-chart, SITE_UNKNOWN",
        "/sites/RYY/variation, SITE_UNKNOWN",
        "/sites/RYY/overview, SITE_UNKNOWN",
        "/sites/%20/overview, SITE_UNKNOWN",
        "/measures/m-1/funnel?asAt=entry:3, MEASURE_UNKNOWN",
        "/measures/m-1/deciles?site=RYY, SITE_UNKNOWN",
        "/measures/m-1/deciles?site=%27, SITE_UNKNOWN",
        "/measures/m-9/sites/RAA/series, MEASURE_UNKNOWN",
        "/measures/m-1/sites/RYY/series, SITE_UNKNOWN",
        "/history/0, ENTRY_UNKNOWN",
        "/history/999, ENTRY_UNKNOWN",
        "/history/x, ENTRY_UNKNOWN",
        "/history/-1, ENTRY_UNKNOWN",
        "/history/99999999999999999999999, ENTRY_UNKNOWN",
        "/sites/RAA?asAt=entry:3, SITE_UNKNOWN",
        "/rounds/r-1/heat-map?asAt=entry:3, ROUND_UNKNOWN",
        "/measures/m-1?asAt=entry:3, MEASURE_UNKNOWN",
        "/history/9?asAt=entry:3, ENTRY_UNKNOWN"
    })
    void what_does_not_exist_at_the_moment_asked_about_is_not_found(String path, String code) {
        assertThat(refusal(get(MAYA, path), 404).get("code").asString()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "/sites?sort=league, SORT_UNKNOWN",
        "/sites?order=up, ORDER_UNKNOWN",
        "/sites?page=0, PAGE_INVALID",
        "/sites?page=x, PAGE_INVALID",
        "/sites?page=99999999999, PAGE_INVALID",
        "/sites?unlike=first, UNLIKE_INVALID",
        "/sites?size=0, SIZE_INVALID",
        "/sites?size=1001, SIZE_INVALID",
        "/sites?page=2, PAGE_OUT_OF_RANGE",
        "/sites?q=nosuch&page=2, PAGE_OUT_OF_RANGE",
        "/rounds/r-1/heat-map?sort=STR-9, SORT_UNKNOWN",
        "/rounds/r-1/heat-map?lens=before, LENS_UNKNOWN",
        "/rounds/r-1/heat-map?page=3&size=2, PAGE_OUT_OF_RANGE",
        "/measures/m-1/deciles?from=2026, FROM_INVALID",
        "/measures/m-1/deciles?from=2026-02&to=2026-01, TO_BEFORE_FROM",
        "/measures/m-1/deciles?minimumDenominator=-1, MINIMUMDENOMINATOR_INVALID",
        "/measures/m-1/deciles?minimumDenominator=NaN, MINIMUMDENOMINATOR_INVALID",
        "/measures/m-1/deciles?minimumDenominator=five, MINIMUMDENOMINATOR_INVALID",
        "/measures/m-1/deciles?lens=before, LENS_UNKNOWN",
        "/measures/m-1/funnel?overdispersion=some, OVERDISPERSION_UNKNOWN",
        "/measures/m-1/funnel?minimumDenominator=Infinity, MINIMUMDENOMINATOR_INVALID",
        "/measures/m-1/caterpillar?method=guess, METHOD_UNKNOWN",
        "/measures/m-1/slope?from=2026, FROM_INVALID",
        "/measures/m-1/variance?to=x, TO_INVALID",
        "/measures/m-1/signals?attention=worst, ATTENTION_INVALID",
        "/measures/m-1/signals?page=2, PAGE_OUT_OF_RANGE",
        "/adoption?stage=finished, STAGE_UNKNOWN",
        "/history?before=x, BEFORE_INVALID",
        "/history?from=31.12.2026, FROM_INVALID",
        "/history?from=2026-02-01&to=2026-01-01, TO_BEFORE_FROM",
        "/history?size=5000, SIZE_INVALID"
    })
    void a_parameter_at_fault_is_named(String path, String code) {
        JsonNode refusal = refusal(get(MAYA, path), 400);
        assertThat(refusal.get("code").asString()).isEqualTo(code);
        assertThat(refusal.get("faults")).hasSize(1);
        assertThat(path).contains(refusal.at("/faults/0/field").asString());
    }

    @Test
    void every_fault_of_a_request_is_told() {
        JsonNode refusal = refusal(get(MAYA, "/sites?sort=x&order=y&page=z&size=-1"), 400);
        assertThat(texts(refusal.get("faults"), "/field")).containsExactlyInAnyOrder("sort", "order", "page", "size");
    }

    @Test
    void words_that_mean_something_to_the_database_are_only_words() {
        for (String word : List.of(
                "%", "_", "'", "'; drop table view_site_board; --", "\\", "\u0000", "🙂", "a b  c", ":x", "?")) {
            String typed = URLEncoder.encode(word, StandardCharsets.UTF_8);
            for (String page : List.of(
                    "/sites?q=",
                    "/sites?region=",
                    "/sites?stage=",
                    "/rounds/r-1/heat-map?q=",
                    "/rounds/r-1/heat-map?wave=",
                    "/measures/m-1/deciles?region=",
                    "/history?q=",
                    "/history?type=",
                    "/history?actor=",
                    "/history?site=")) {
                assertThat(get(MAYA, page + typed).statusCode()).as(page + word).isIn(200, 400);
            }
        }
        assertThat(data(MAYA, "/sites").get("total").asInt()).isEqualTo(4);
        assertThat(data(MAYA, "/sites?q=%25").get("total").asInt()).isZero();
    }

    @Test
    void a_media_type_that_is_not_offered_is_refused() {
        assertThat(service.get(MAYA, P + "/sites", "Accept", "application/xml").statusCode())
                .isEqualTo(406);
        assertThat(csv(MAYA, "/access").statusCode()).isEqualTo(406);
        assertThat(refusal(csv(MAYA, "/sites?sort=x"), 400).get("code").asString())
                .isEqualTo("SORT_UNKNOWN");
    }
}

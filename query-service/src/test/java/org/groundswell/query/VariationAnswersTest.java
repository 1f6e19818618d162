package org.groundswell.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.query.testing.Story.value;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.groundswell.domain.measure.DataPoint;
import org.groundswell.domain.site.SiteEvent.SiteRegrouped;
import org.groundswell.domain.site.SiteEvent.StageEntered;
import org.groundswell.query.platform.testing.Ledgers;
import org.groundswell.query.platform.testing.QueryService;
import org.groundswell.query.platform.testing.TestIssuer;
import org.groundswell.query.testing.Story;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the views of variation answer: eight sites over two years, one falling, one moved from region to region. */
class VariationAnswersTest {

    private static final String M = "/api/v1/programmes/p-one/measures/m-1";
    private static final String MAYA = TestIssuer.shared().token("maya", "programme-manager");
    private static final int MONTHS = 24;

    private static QueryService service;
    private static long beforeTheMove;

    @BeforeAll
    static void start() {
        Ledgers ledgers = new Ledgers();
        Story story = new Story(ledgers, "p-one").created("Flow").measure("m-1", "proportion");
        for (int site = 0; site < 8; site++) {
            story.site("R0" + site, "Site " + site, site < 4 ? "North" : "South", site % 2 == 0 ? "1" : "2");
        }
        for (int site = 0; site < 6; site++) {
            int level = 70 + site;
            story.recorded("m-1", "R0" + site, months(MONTHS, 100, month -> level + month % 2 * 2));
        }
        story.recorded("m-1", "R06", months(MONTHS, 100, month -> month < 14 ? 72 + month % 2 * 2 : 30));
        story.recorded("m-1", "R07", months(MONTHS, 3, month -> month % 4 == 0 ? 3 : 0));
        beforeTheMove = story.entries();
        story.site("R00", new SiteRegrouped("South", "1", LocalDate.of(2025, 7, 1)))
                .site("R01", stage("implementing", LocalDate.of(2025, 12, 10)))
                .site("R02", stage("implementing", LocalDate.of(2026, 1, 2)));
        tellOfImprovers(new Story(ledgers, "p-two").created("Others").measure("m-1", "proportion"));
        service = QueryService.start(ledgers);
        service.fold();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** Six sites that stay, one that rises from the worst to the best, and one that does so with three cases a month. */
    private static void tellOfImprovers(Story story) {
        for (int site = 0; site < 8; site++) {
            int level = 60 + site;
            story.site("R0" + site, "Site " + site, "North", "1");
            story.recorded(
                    "m-1",
                    "R0" + site,
                    switch (site) {
                        case 6 -> months(MONTHS, 100, month -> month < 12 ? 20 : 90);
                        case 7 -> months(MONTHS, 3, month -> month < 12 ? 0 : 3);
                        default -> months(MONTHS, 100, _ -> level);
                    });
        }
    }

    private static StageEntered stage(String to, LocalDate on) {
        return new StageEntered("MV-F1", "forward", "identified", to, on, List.of(), null, null);
    }

    private static DataPoint[] months(int count, int denominator, IntUnaryOperator numerator) {
        YearMonth first = YearMonth.of(2024, 1);
        return IntStream.range(0, count)
                .mapToObj(month -> value(first.plusMonths(month).toString(), numerator.applyAsInt(month), denominator))
                .toArray(DataPoint[]::new);
    }

    private static JsonNode data(String path) {
        return service.read(MAYA, path).get("data");
    }

    private static List<String> texts(JsonNode list, String pointer) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(node -> node.at(pointer).asString())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7})
    void pages_of_small_charts_follow_each_other_whatever_kinds_they_show(int size) {
        List<String> whole = texts(data(M + "/signals").get("items"), "/site/code");
        List<String> paged = new ArrayList<>();
        for (int page = 1; page <= Math.ceilDiv(whole.size(), size); page++) {
            paged.addAll(
                    texts(data(M + "/signals?size=" + size + "&page=" + page).get("items"), "/site/code"));
        }
        assertThat(paged).hasSize(8).isEqualTo(whole);
    }

    @Test
    void a_site_stands_among_others_alike_by_what_all_charts_say_and_by_all_figures() {
        long head = service.read(MAYA, M).at("/asAt/entry").asLong();
        for (int site = 0; site < 8; site++) {
            String path = "/api/v1/programmes/p-one/sites/R0" + site + "/variation";
            JsonNode peers = data(path).at("/measures/0/peers");
            assertThat(peers.get("n").asInt()).isPositive();
            assertThat(data(path + "?asAt=entry:" + head).at("/measures/0/peers"))
                    .isEqualTo(peers);
        }
    }

    @Test
    void small_multiples_refuse_what_would_make_other_charts_of_them() {
        var refused = service.get(MAYA, M + "/signals?from=2024-01&to=2024-06&minimumDenominator=5");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("leave from out", "leave to out", "minimumDenominator out");
        assertThat(service.get(MAYA, M + "/signals?lens=now&from=&to=").statusCode())
                .isEqualTo(200);
    }

    @Test
    void small_multiples_come_by_signal_and_small_numbers_never_alarm() {
        JsonNode signals = data(M + "/signals");
        assertThat(texts(signals.get("items"), "/site/code").getFirst()).isEqualTo("R06");
        assertThat(texts(signals.get("items"), "/site/code").getLast())
                .as("three cases a month")
                .isEqualTo("R07");
        assertThat(signals.at("/items/0/attention").asString()).isEqualTo("concern");
        assertThat(signals.at("/items/0/variationIcon").asString()).isEqualTo("concern-low");
        assertThat(signals.at("/items/7/attention").asString()).isEqualTo("too-few");
        assertThat(signals.at("/items/7/variationIcon").isMissingNode()).isTrue();
        assertThat(texts(signals.at("/items/7/points"), "/signal")).containsOnly("common-cause");
        assertThat(signals.at("/counts/0").toString()).isEqualTo("{\"attention\":\"concern\",\"sites\":1}");
        assertThat(texts(data(M + "/signals?attention=concern").get("items"), "/site/code"))
                .containsExactly("R06");
        assertThat(data(M + "/signals?size=3&page=2").get("items")).hasSize(3);
    }

    @Test
    void a_control_chart_says_every_month_with_its_limits() {
        JsonNode chart = data(M + "/sites/R06/control-chart");
        assertThat(chart.get("points")).hasSize(MONTHS);
        assertThat(chart.get("chart").asString()).isEqualTo("xmr");
        assertThat(chart.get("ruleSet").asString()).startsWith("mdc-2023");
        assertThat(chart.at("/points/20/signal").asString()).isEqualTo("concern");
        assertThat(chart.at("/points/0/numerator").asInt()).isEqualTo(72);
        assertThat(chart.get("phases")).hasSize(1);
        assertThat(data(M + "/sites/R07/control-chart").get("notes").toString()).contains("fewer than five cases");
    }

    @Test
    void small_multiples_obey_the_lens() {
        assertThat(texts(data(M + "/signals?region=North").get("items"), "/site/code"))
                .as("R00 moved away in July 2025")
                .containsExactlyInAnyOrder("R01", "R02", "R03");
        JsonNode then = data(M + "/signals?region=North&lens=then");
        assertThat(texts(then.get("items"), "/site/code")).containsExactlyInAnyOrder("R00", "R01", "R02", "R03");
        assertThat(then.get("total").asInt()).isEqualTo(4);
        assertThat(then.get("counts").toString()).isEqualTo("[{\"attention\":\"failing\",\"sites\":4}]");
        assertThat(texts(data(M + "/signals?region=South&lens=then").get("items"), "/site/code"))
                .contains("R00");
        assertThat(texts(data(M + "/signals?region=South&lens=throughout").get("items"), "/site/code"))
                .as("only since July")
                .doesNotContain("R00")
                .hasSize(4);
        assertThat(data(M + "/signals?region=West&lens=then").get("items")).isEmpty();
    }

    @Test
    void a_funnel_takes_the_latest_twelve_months_unless_told() {
        JsonNode funnel = data(M + "/funnel?overdispersion=none");
        assertThat(funnel.get("from").asString()).isEqualTo("2025-01");
        assertThat(funnel.get("to").asString()).isEqualTo("2025-12");
        JsonNode falling = StreamSupport.stream(funnel.get("units").spliterator(), false)
                .filter(unit -> unit.at("/site/code").asString().equals("R06"))
                .findFirst()
                .orElseThrow();
        assertThat(falling.get("denominator").asDouble()).isEqualTo(1200);
        assertThat(falling.get("outside").asString()).isEqualTo("low");
        assertThat(funnel.at("/counts/plotted").asInt()).isEqualTo(8);
        assertThat(data(M + "/funnel?minimumDenominator=100").at("/counts/left").asInt())
                .isEqualTo(1);
        assertThat(data(M + "/funnel?from=2025-12&to=2025-12")
                        .at("/units/0/denominator")
                        .asDouble())
                .isEqualTo(100);
    }

    @Test
    void a_caterpillar_draws_small_sites_towards_the_middle() {
        JsonNode caterpillar = data(M + "/caterpillar");
        assertThat(caterpillar.get("units")).hasSize(8);
        JsonNode lowest = caterpillar.at("/units/0");
        assertThat(lowest.at("/site/code").asString()).isIn("R06", "R07");
        JsonNode small = StreamSupport.stream(caterpillar.get("units").spliterator(), false)
                .filter(unit -> unit.at("/site/code").asString().equals("R07"))
                .findFirst()
                .orElseThrow();
        assertThat(small.get("predicted").asDouble())
                .isGreaterThan(small.get("value").asDouble());
        assertThat(caterpillar.at("/iSquared").asDouble()).isBetween(50.0, 100.0);
    }

    @Test
    void between_sites_variance_grows_when_one_falls() {
        JsonNode months = data(M + "/variance?minimumDenominator=100").get("months");
        assertThat(months).hasSize(MONTHS);
        assertThat(months.at("/20/tau").asDouble())
                .isGreaterThan(months.at("/0/tau").asDouble() + 0.1);
        assertThat(months.at("/0/sites").asInt()).isEqualTo(7);
    }

    @Test
    void slopes_compare_three_first_with_three_latest_months() {
        JsonNode slope = data(M + "/slope?minimumDenominator=100");
        assertThat(slope.at("/first/to").asString()).isEqualTo("2024-03");
        assertThat(slope.at("/latest/from").asString()).isEqualTo("2025-10");
        assertThat(slope.at("/counts/sites").asInt()).isEqualTo(7);
        assertThat(slope.at("/counts/lower").asInt()).isEqualTo(1);
        assertThat(data(M + "/slope?from=2025-10").get("notes").toString()).contains("six months");
    }

    @Test
    void who_improved_most_rose_from_the_worst_fifth_to_the_better_half_with_enough_cases() {
        String slope = "/api/v1/programmes/p-two/measures/m-1/slope";
        assertThat(data(slope).get("improved").toString()).isEqualTo("[\"R06\"]");
        assertThat(data(slope).at("/counts/higher").asInt())
                .as("drawn all the same")
                .isEqualTo(2);
        assertThat(data(slope).get("notes").toString())
                .contains("fewer than 15 cases at either end are not compared: 1.");
        assertThat(data(slope + "?minimumDenominator=301").get("improved")).isEmpty();
        assertThat(data(M + "/slope").get("notes").toString()).contains("No site started in the worst fifth");
    }

    @Test
    void three_lenses_count_a_moved_site_differently() {
        String south = M + "/deciles?region=South&lens=";
        assertThat(n(south + "now", 0)).as("as grouped now").isEqualTo(5);
        assertThat(n(south + "then", 17)).as("June, before the move").isEqualTo(4);
        assertThat(n(south + "then", 18)).as("July, after it").isEqualTo(5);
        assertThat(n(south + "throughout", 18)).as("in the South all along").isEqualTo(4);
        assertThat(n(south + "now&asAt=entry:" + beforeTheMove, 18))
                .as("now is the moment asked about")
                .isEqualTo(4);
    }

    private static int n(String path, int month) {
        return data(path).at("/months/" + month + "/n").asInt();
    }

    @Test
    void adoption_counts_sites_at_a_stage_or_beyond_by_wave() {
        JsonNode adoption = data("/api/v1/programmes/p-one/adoption");
        assertThat(adoption.get("months").toString()).isEqualTo("[\"2025-11\",\"2025-12\",\"2026-01\"]");
        assertThat(adoption.at("/waves/0/reached").toString()).isEqualTo("[0,0,1]");
        assertThat(adoption.at("/waves/1/reached").toString()).isEqualTo("[0,1,1]");
        assertThat(adoption.at("/all/reached").toString()).isEqualTo("[0,1,2]");
        assertThat(adoption.at("/all/sites").asInt()).isEqualTo(8);
    }

    @Test
    void a_site_sees_all_its_measures_against_its_peers() {
        JsonNode line = data("/api/v1/programmes/p-one/sites/R06/variation").at("/measures/0");
        assertThat(line.at("/chart/attention").asString()).isEqualTo("concern");
        assertThat(line.at("/peers/period").asString()).isEqualTo("2025-12");
        assertThat(line.at("/peers/n").asInt()).isEqualTo(8);
        assertThat(line.at("/peers/lower").asInt())
                .as("only the site of three cases")
                .isEqualTo(1);
    }

    @Test
    void files_have_one_line_a_site() {
        assertThat(service.get(MAYA, M + "/funnel", "Accept", "text/csv").body().lines())
                .hasSize(9);
        assertThat(service.get(MAYA, M + "/signals", "Accept", "text/csv").body())
                .contains("R06,Site 6,South,1,identified,concern,concern-low,");
        assertThat(service.get(MAYA, M + "/variance", "Accept", "text/csv")
                        .body()
                        .lines())
                .hasSize(MONTHS + 1);
        assertThat(service.get(MAYA, M + "/slope", "Accept", "text/csv").body().lines())
                .hasSize(9);
        assertThat(service.get(MAYA, M + "/sites/R06/control-chart", "Accept", "text/csv")
                        .body()
                        .lines())
                .hasSize(MONTHS + 1);
    }
}

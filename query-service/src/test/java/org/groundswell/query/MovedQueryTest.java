package org.groundswell.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.groundswell.query.testing.Story.said;
import static org.groundswell.query.testing.Story.value;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.site.SiteEvent.SideStateEntered;
import org.groundswell.domain.site.SiteEvent.SiteRegrouped;
import org.groundswell.domain.site.SiteEvent.SiteRenamed;
import org.groundswell.query.platform.testing.Ledgers;
import org.groundswell.query.platform.testing.QueryService;
import org.groundswell.query.platform.testing.TestIssuer;
import org.groundswell.query.testing.Mergers;
import org.groundswell.query.testing.Story;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What moved a figure, over the API: parts that add up, entries behind them, and the figures that other pages show. */
class MovedQueryTest {

    private static final String P = "/api/v1/programmes/p-one";
    private static final String MOVED = P + "/measures/m-1/moved?";
    private static final String MAYA = TestIssuer.shared().token("maya", "programme-manager");
    private static final String RHYS = TestIssuer.shared().token("rhys", "regional-lead");
    private static final String EVE = TestIssuer.shared().token("eve", "executive");

    private static QueryService service;

    /** The entry at which three sites have given December. */
    private static long before;

    private static long first;

    @BeforeAll
    static void start() {
        Ledgers ledgers = new Ledgers();
        Story story = new Story(ledgers, "p-one")
                .created("Flow")
                .member("rhys", Role.REGIONAL_LEAD, "North", null)
                .member("eve", Role.EXECUTIVE, null, null)
                .site("RAA", "Alpha", "North", "1")
                .site("RBB", "Beta", "North", "2")
                .site("RCC", "Gamma", "South", "2")
                .measure("m-1", "proportion");
        first = story.entries();
        story.recorded("m-1", "RAA", value("2025-12", 8, 10))
                .recorded("m-1", "RBB", value("2025-12", 6, 10))
                .recorded("m-1", "RCC", value("2025-11", 4, 10));
        before = story.entries();
        story.corrected("m-1", "RAA", value("2025-12", 9, 10))
                .recorded("m-1", "RCC", value("2025-12", 2, 10))
                .site("RBB", withdrawn())
                .site("RBB", new SiteRenamed("Beta as was"))
                .site("RDD", "Delta", "North", null)
                .recorded("m-1", "RDD", value("2025-12", 10, 10))
                .site("RCC", new SiteRegrouped("North", "2", LocalDate.of(2025, 12, 1)));
        service = QueryService.start(ledgers);
        service.fold();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static SideStateEntered withdrawn() {
        return new SideStateEntered(
                "MV-W1",
                "identified",
                "withdrawn",
                "identified",
                LocalDate.of(2026, 1, 5),
                "capacity",
                null,
                said("maya", "The board"),
                null,
                null,
                null,
                null);
    }

    private static JsonNode moved(String token, String query) {
        return service.read(token, MOVED + query).get("data");
    }

    private static List<String> parts(JsonNode moved) {
        return StreamSupport.stream(moved.get("parts").spliterator(), false)
                .map(part -> part.get("part").asString() + " "
                        + part.get("change").decimalValue().stripTrailingZeros().toPlainString())
                .toList();
    }

    private static List<Long> entries(JsonNode moved) {
        return StreamSupport.stream(moved.at("/entries/items").spliterator(), false)
                .map(entry -> entry.get("entry").asLong())
                .toList();
    }

    @Test
    void a_change_is_taken_apart_and_each_part_opens_into_its_entries() {
        JsonNode moved = moved(MAYA, "from=entry:" + before + "&firstMonth=2025-12&sites=present");
        assertThat(moved.at("/from/figure/value").decimalValue()).isEqualByComparingTo("0.7");
        assertThat(moved.at("/from/figure/sites").asInt()).isEqualTo(2);
        assertThat(moved.at("/to/figure/value").decimalValue()).isEqualByComparingTo("0.7");
        assertThat(parts(moved))
                .containsExactly(
                        "late-data -0.1666666667",
                        "corrections 0.0333333334",
                        "sites-joined 0.1083333333",
                        "sites-left 0.025");
        assertThat(entries(moved)).containsExactly(before + 2, before + 1, before + 5, before + 3);
        JsonNode left = moved.at("/entries/items/3");
        assertThat(left.get("site").asString()).isEqualTo("RBB");
        assertThat(left.get("what").asString()).contains("withdrawn");
        assertThat(left.get("by").asString()).isEqualTo("maya");
        assertThat(left.at("/before/numerator").asInt()).isEqualTo(6);
        assertThat(left.at("/after/months").asInt()).isZero();
    }

    @Test
    void by_default_every_enrolled_site_counts_as_the_deciles_count_them() {
        JsonNode moved = moved(MAYA, "from=entry:" + before + "&firstMonth=2025-12");
        assertThat(parts(moved)).noneMatch(part -> part.startsWith("sites-left"));
        JsonNode deciles = service.read(MAYA, P + "/measures/m-1/deciles?from=2025-12&to=2025-12")
                .get("data");
        assertThat(moved.at("/to/figure/value").decimalValue().doubleValue())
                .isCloseTo(deciles.at("/months/0/overall").asDouble(), within(1e-9));
    }

    @Test
    void a_filter_tells_sites_that_moved() {
        JsonNode moved = moved(MAYA, "from=entry:" + before + "&firstMonth=2025-12&region=North&part=sites-moved");
        assertThat(parts(moved)).anyMatch(part -> part.startsWith("sites-moved "));
        assertThat(entries(moved)).containsExactly(before + 7);
    }

    @Test
    void a_site_has_its_own_figure() {
        JsonNode moved = moved(RHYS, "from=entry:" + before + "&site=raa");
        assertThat(parts(moved)).containsExactly("corrections 0.1");
        assertThat(service.get(RHYS, MOVED + "from=entry:" + before + "&site=RZZ")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void without_a_period_the_latest_months_known_are_compared() {
        JsonNode moved = moved(MAYA, "from=entry:" + before + "&to=entry:" + (before + 1));
        assertThat(moved.at("/from/firstMonth").asString()).isEqualTo("2025-12");
        assertThat(moved.at("/to/entry").asLong()).isEqualTo(before + 1);
        assertThat(parts(moved)).containsExactly("corrections 0.05");
    }

    @Test
    void one_moment_and_two_periods_show_real_change() {
        JsonNode moved = moved(
                MAYA, "from=entry:%d&to=entry:%d&firstMonth=2025-11&laterFirstMonth=2025-12".formatted(before, before));
        assertThat(parts(moved)).containsExactly("real-change 0.3");
        assertThat(entries(moved)).containsExactly(before - 2, before - 1, before);
    }

    @Test
    void the_moment_of_the_page_ends_the_comparison() {
        JsonNode moved = moved(MAYA, "from=entry:" + before + "&asAt=entry:" + (before + 1));
        assertThat(moved.at("/to/entry").asLong()).isEqualTo(before + 1);
    }

    @Test
    void entries_of_sites_that_are_not_the_callers_are_counted_and_not_told() {
        JsonNode lead = moved(RHYS, "from=entry:" + before + "&to=entry:" + (before + 3) + "&firstMonth=2025-12");
        assertThat(lead.at("/entries/total").asInt()
                        + lead.at("/entries/withheld").asInt())
                .isEqualTo(2);
        assertThat(lead.at("/entries/withheld").asInt()).isEqualTo(1);
        JsonNode executive = moved(EVE, "from=entry:" + before + "&firstMonth=2025-12");
        assertThat(executive.get("parts")).isNotEmpty();
        assertThat(entries(executive)).isEmpty();
        assertThat(executive.at("/entries/withheld").asInt()).isPositive();
    }

    @Test
    void where_there_was_no_figure_no_part_has_an_amount() {
        JsonNode moved = moved(MAYA, "from=entry:" + first);
        assertThat(moved.get("change").isNull()).isTrue();
        assertThat(moved.at("/parts/0/change").isNull()).isTrue();
        assertThat(moved.at("/from/figure/value").isNull()).isTrue();
    }

    @Test
    void the_parts_come_as_a_file() {
        HttpResponse<String> file =
                service.get(MAYA, MOVED + "from=entry:" + before + "&firstMonth=2025-12", "Accept", "text/csv");
        assertThat(file.body().lines().toList())
                .first()
                .isEqualTo("part,change,value,numerator,denominator,sites,site_months,entries,as_at_entry");
        assertThat(file.body().lines().toList().get(1)).isEqualTo("from,,0.7,14,20,2,2,," + before);
    }

    @ParameterizedTest
    @CsvSource({
        "'', from, FROM_NEEDED",
        "from=yesterday, from, FROM_INVALID",
        "from=entry:3&to=later, to, TO_INVALID",
        "from=entry:9999, from, ASAT_IN_FUTURE",
        "from=2999-01-01, from, ASAT_IN_FUTURE",
        "from=2020-01-01, from, ASAT_BEFORE_BEGINNING",
        "from=entry:9&to=2020-01-01, to, ASAT_BEFORE_BEGINNING",
        "from=entry:9&to=entry:9999, to, ASAT_IN_FUTURE",
        "from=entry:10&to=entry:9, from, MOMENTS_REVERSED",
        "from=entry:3, from, MEASURE_NOT_YET",
        "from=entry:9&sites=some, sites, SITES_UNKNOWN",
        "from=entry:9&firstMonth=May, firstMonth, FIRSTMONTH_INVALID",
        "from=entry:9&firstMonth=2026-02&lastMonth=2026-01, lastMonth, TO_BEFORE_FROM",
        "from=entry:9&part=luck, part, PART_UNKNOWN",
        "from=entry:9&page=7, page, PAGE_OUT_OF_RANGE"
    })
    void bad_input_is_refused_at_its_field(String query, String field, String code) {
        HttpResponse<String> response = service.get(MAYA, MOVED + query);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        JsonNode refusal = new JsonMapper().readTree(response.body());
        assertThat(refusal.get("code").asString()).isEqualTo(code);
        assertThat(refusal.at("/faults/0/field").asString()).isEqualTo(field);
    }

    @Test
    void every_fault_is_told_at_once() {
        HttpResponse<String> response = service.get(MAYA, MOVED + "from=x&to=y&firstMonth=z&part=w");
        assertThat(new JsonMapper().readTree(response.body()).get("faults")).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "from=2999-01-01&to=entry:9999, ASAT_IN_FUTURE, ASAT_IN_FUTURE",
        "from=2020-01-01&to=2999-01-01, ASAT_BEFORE_BEGINNING, ASAT_IN_FUTURE"
    })
    void what_is_wrong_with_both_moments_is_told_at_once(String query, String first, String second) {
        HttpResponse<String> response = service.get(MAYA, MOVED + query);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        JsonNode refusal = new JsonMapper().readTree(response.body());
        assertThat(refusal.at("/faults/0/field").asString()).isEqualTo("from");
        assertThat(refusal.at("/faults/0/code").asString()).isEqualTo(first);
        assertThat(refusal.at("/faults/1/field").asString()).isEqualTo("to");
        assertThat(refusal.at("/faults/1/code").asString()).isEqualTo(second);
    }

    @Test
    void between_any_two_entries_the_parts_add_up_and_the_figures_are_those_of_the_deciles() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Ledgers ledgers = new Ledgers();
        Story story = new Story(ledgers, "p-one").created("Flow").measure("m-1", "proportion");
        long begun = story.entries() + 1;
        for (int i = 0; i < 3; i++) {
            story.site("R" + i, "Site " + i, "North", null).recorded("m-1", "R" + i, value("2025-12", 1 + i, 10));
        }
        while (story.entries() < 40) {
            happen(story, random);
        }
        try (QueryService random1 = QueryService.start(ledgers)) {
            random1.fold();
            for (int i = 0; i < 60; i++) {
                long from = begun + 1 + random.nextInt(20);
                long to = from + random.nextInt(15);
                String month = "2025-1" + random.nextInt(3);
                String region = random.nextBoolean() ? "" : "&region=North";
                boolean present = random.nextInt(3) == 0;
                JsonNode moved = random1.read(
                                MAYA,
                                MOVED
                                        + "from=entry:%d&to=entry:%d&firstMonth=%s%s%s"
                                                .formatted(from, to, month, region, present ? "&sites=present" : ""))
                        .get("data");
                String told = "entries %d to %d, %s%s, seed %d".formatted(from, to, month, region, seed);
                addsUp(told, moved);
                if (present) {
                    continue; // the deciles count every site
                }
                isOfTheDeciles(told, random1, moved.at("/from/figure"), from, month, region);
                isOfTheDeciles(told, random1, moved.at("/to/figure"), to, month, region);
            }
        }
    }

    private static void happen(Story story, Random random) {
        String site = "R" + random.nextInt(3);
        String month = "2025-1" + random.nextInt(3);
        switch (random.nextInt(6)) {
            case 0 ->
                story.site(
                        site,
                        new SiteRegrouped(random.nextBoolean() ? "North" : "South", null, LocalDate.of(2025, 1, 1)));
            case 1 -> story.recorded("m-1", site, value(month, random.nextInt(20), 20));
            case 2 -> story.site(site, Mergers.takenIn("R9", LocalDate.of(2025, 12, 1)));
            case 3 -> story.site(site, Mergers.undone("R9", LocalDate.of(2025, 12, 1)));
            default -> story.corrected("m-1", site, value(month, random.nextInt(20), 20));
        }
    }

    private static void addsUp(String told, JsonNode moved) {
        if (moved.get("change").isNull()) {
            return;
        }
        BigDecimal sum = StreamSupport.stream(moved.get("parts").spliterator(), false)
                .map(part -> part.get("change").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).as(told).isEqualByComparingTo(moved.get("change").decimalValue());
    }

    private static void isOfTheDeciles(
            String told, QueryService service, JsonNode figure, long entry, String month, String region) {
        JsonNode deciles = service.read(
                        MAYA,
                        P
                                + "/measures/m-1/deciles?from=%s&to=%s%s&asAt=entry:%d"
                                        .formatted(month, month, region, entry))
                .get("data");
        JsonNode overall = deciles.at("/months/0/overall");
        if (overall.isMissingNode() || overall.isNull()) {
            assertThat(figure.get("value").isNull()).as(told).isTrue();
        } else {
            assertThat(figure.get("value").decimalValue().doubleValue())
                    .as(told)
                    .isCloseTo(overall.asDouble(), within(1e-9));
        }
    }
}

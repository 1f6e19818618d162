package org.groundswell.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.groundswell.query.testing.Story.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.site.SiteEvent;
import org.groundswell.domain.site.SiteEvent.StageEntered;
import org.groundswell.query.platform.testing.Ledgers;
import org.groundswell.query.platform.testing.QueryService;
import org.groundswell.query.platform.testing.TestIssuer;
import org.groundswell.query.testing.Mergers;
import org.groundswell.query.testing.Story;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Alpha is taken in by Beta on 1 March, and that is undone: what pages tell before, between and afterwards. */
class MergerAnswersTest {

    private static final String P = "/api/v1/programmes/p-one";
    private static final String MAYA = TestIssuer.shared().token("maya", "programme-manager");
    private static final String SITA = TestIssuer.shared().token("sita", "site-team");
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    private static QueryService service;
    private static long before;
    private static long merged;
    private static long undone;

    @BeforeAll
    static void start() {
        Ledgers ledgers = new Ledgers();
        Story story = new Story(ledgers, "p-one")
                .created("Flow")
                .member("sita", Role.SITE_TEAM, null, "RAA")
                .site("RAA", "Alpha", "North", "1")
                .site("RBB", "Beta", "South", "2")
                .site("RCC", "Gamma", "South", "2")
                .site("RAA", preparing())
                .site("RBB", preparing())
                .round("r-past", "three-s", LocalDate.of(2026, 1, 10))
                .round("r-open", "three-s", LocalDate.of(2026, 2, 20))
                .round("r-rated", "three-s", LocalDate.of(2026, 2, 21))
                .rated("r-rated", "RAA", "sita", "STR-1", "2")
                .measure("m-1", "proportion")
                .recorded("m-1", "RAA", value("2026-01", 8, 10), value("2026-02", 9, 10))
                .recorded("m-1", "RBB", value("2026-01", 6, 10), value("2026-02", 6, 10), value("2026-03", 12, 20))
                .recorded("m-1", "RCC", value("2026-01", 4, 10), value("2026-02", 4, 10), value("2026-03", 4, 10));
        before = story.entries();
        story.site("RAA", Mergers.takenIn("RBB", MARCH));
        merged = story.entries();
        story.site("RAA", Mergers.undone("RBB", MARCH, "preparing", null, Story.day()));
        undone = story.entries();
        service = QueryService.start(ledgers);
        service.fold();
    }

    private static SiteEvent preparing() {
        return new StageEntered(
                "MV-S1", "skip", "identified", "preparing", Story.day(), List.of(), "rsn-own-solution", null);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static JsonNode at(long entry, String page) {
        return at(MAYA, entry, page);
    }

    private static JsonNode at(String token, long entry, String page) {
        return service.read(token, P + page + (page.contains("?") ? "&" : "?") + "asAt=entry:" + entry)
                .get("data");
    }

    private static List<String> texts(JsonNode items, String at) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.at(at).asString())
                .toList();
    }

    @Test
    void each_of_the_two_sites_tells_of_the_merger_while_it_stands() {
        JsonNode gone = at(merged, "/sites/RAA");
        assertThat(gone.get("sideState").asString()).isEqualTo("taken-in");
        assertThat(gone.get("stage").asString()).isEqualTo("preparing");
        assertThat(gone.get("since").asString()).isEqualTo("2026-03-01");
        assertThat(gone.at("/takenIn/code").asString()).isEqualTo("RBB");
        assertThat(gone.at("/takenIn/name").asString()).isEqualTo("Beta");
        assertThat(gone.at("/takenIn/on").asString()).isEqualTo("2026-03-01");
        assertThat(gone.at("/takenIn/entry").asLong()).isEqualTo(merged);
        assertThat(gone.at("/history/0/kind").asString()).isEqualTo("taken-in");
        assertThat(texts(at(merged, "/sites/RBB").get("tookIn"), "/name")).containsExactly("Alpha");
        assertThat(at(SITA, merged, "/sites/RAA").at("/takenIn/name").asString())
                .isEqualTo("Beta");
        for (long entry : List.of(before, undone)) {
            JsonNode alone = at(entry, "/sites/RAA");
            assertThat(alone.has("takenIn")).isFalse();
            assertThat(alone.has("sideState")).isFalse();
            assertThat(alone.get("since").asString()).isEqualTo(Story.day().toString());
            assertThat(at(entry, "/sites/RBB").get("tookIn")).isEmpty();
        }
        assertThat(texts(at(undone, "/sites/RAA").get("history"), "/kind"))
                .containsExactly("taking-in-undone", "taken-in", "skip", "enrolled");
    }

    @Test
    void the_programme_counts_one_site_fewer_while_the_merger_stands() {
        assertThat(at(before, "").get("sites").asInt()).isEqualTo(3);
        JsonNode merger = at(merged, "");
        assertThat(merger.get("sites").asInt()).isEqualTo(2);
        assertThat(texts(merger.get("waves"), "/wave")).containsExactly("2");
        assertThat(at(undone, "").get("sites").asInt()).isEqualTo(3);
        assertThat(at(merged, "/sites?stage=taken-in").get("total").asInt()).isEqualTo(1);
    }

    @Test
    void nothing_is_expected_of_it_while_the_merger_stands() {
        assertThat(at(before, "/measures/m-1/returns?month=2026-03").get("due").asInt())
                .isEqualTo(2);
        assertThat(at(merged, "/measures/m-1/returns?month=2026-03").get("due").asInt())
                .isEqualTo(1);
        assertThat(at(undone, "/measures/m-1/returns?month=2026-03").get("due").asInt())
                .isEqualTo(2);
        assertThat(texts(at(before, "/handover?sites=all").get("items"), "/site/code"))
                .hasSize(3);
        assertThat(at(merged, "/handover?sites=all").get("total").asInt()).isEqualTo(2);
    }

    @Test
    void a_round_asks_it_no_more_unless_it_had_rated_or_the_round_was_over() {
        assertThat(asked(before)).containsExactlyInAnyOrder("r-past 0 of 3", "r-open 0 of 3", "r-rated 1 of 3");
        assertThat(asked(merged)).containsExactlyInAnyOrder("r-past 0 of 3", "r-open 0 of 2", "r-rated 1 of 3");
        assertThat(asked(undone)).isEqualTo(asked(before));
    }

    /** How many sites had begun a round, of how many: on the page of the programme and on that of its rounds alike. */
    private static List<String> asked(long entry) {
        List<String> rounds = told(at(entry, "/rounds"));
        assertThat(told(at(entry, "").get("rounds"))).containsExactlyInAnyOrderElementsOf(rounds);
        return rounds;
    }

    private static List<String> told(JsonNode rounds) {
        return StreamSupport.stream(rounds.spliterator(), false)
                .map(round -> "%s %d of %d"
                        .formatted(
                                round.get("round").asString(),
                                round.get("started").asInt(),
                                round.get("sites").asInt()))
                .toList();
    }

    @Test
    void figures_before_the_day_count_as_they_did_and_a_site_that_was_taken_in_is_not_present_throughout() {
        String months = "/measures/m-1/deciles?from=2026-01&to=2026-03";
        for (String lens : List.of("", "&lens=then")) {
            for (String region : List.of("", "&region=North", "&region=South")) {
                assertThat(at(merged, months + lens + region))
                        .as("%s %s", lens, region)
                        .isEqualTo(at(before, months + lens + region));
            }
        }
        for (String lens : List.of("", "&lens=then", "&lens=throughout")) {
            assertThat(at(undone, months + lens + "&stage=preparing"))
                    .as("undone, at its stage as before %s", lens)
                    .isEqualTo(at(before, months + lens + "&stage=preparing"));
        }
        assertThat(overall(merged, months + "&lens=throughout")).isCloseTo(0.5, within(1e-9));
        assertThat(overall(merged, months)).isCloseTo(0.6, within(1e-9));
    }

    private static double overall(long entry, String page) {
        return at(entry, page).at("/months/0/overall").asDouble();
    }

    @Test
    void what_moved_adds_up_over_a_merger_and_over_its_undoing() {
        moves(before, merged, "sites-left");
        moves(merged, undone, "sites-joined");
        moves(before, undone, null);
    }

    private static void moves(long from, long to, String part) {
        JsonNode moved = at(
                undone,
                "/measures/m-1/moved?from=entry:%d&to=entry:%d&firstMonth=2026-02&sites=present".formatted(from, to));
        assertThat(texts(moved.get("parts"), "/part")).isEqualTo(part == null ? List.of() : List.of(part));
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode each : moved.get("parts")) {
            sum = sum.add(each.get("change").decimalValue());
        }
        assertThat(sum)
                .isEqualByComparingTo(moved.at("/to/figure/value")
                        .decimalValue()
                        .subtract(moved.at("/from/figure/value").decimalValue()));
        JsonNode counted =
                at(undone, "/measures/m-1/moved?from=entry:%d&to=entry:%d&firstMonth=2026-02".formatted(from, to));
        assertThat(counted.get("parts"))
                .as("where every site counts nothing moved")
                .isEmpty();
    }
}

package org.groundswell.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.query.testing.Story.said;
import static org.groundswell.query.testing.Story.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.groundswell.domain.access.Role;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.domain.site.SiteEvent;
import org.groundswell.domain.site.SiteEvent.SiteEnrolled;
import org.groundswell.domain.site.SiteEvent.StageEntered;
import org.groundswell.query.platform.testing.Ledgers;
import org.groundswell.query.platform.testing.QueryService;
import org.groundswell.query.platform.testing.TestIssuer;
import org.groundswell.query.testing.Mergers;
import org.groundswell.query.testing.Splits;
import org.groundswell.query.testing.Story;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Alpha becomes Northern and Southern on 1 March, and that is undone: what pages tell before, between and afterwards. */
class SplitAnswersTest {

    private static final String P = "/api/v1/programmes/p-one";
    private static final String MAYA = TestIssuer.shared().token("maya", "programme-manager");
    private static final String SITA = TestIssuer.shared().token("sita", "site-team");
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final List<String> PARTS = List.of("RPA", "RPB");

    private static QueryService service;
    private static long before;
    private static long split;
    private static long undone;
    private static long recorded;

    @BeforeAll
    static void start() {
        Ledgers ledgers = new Ledgers();
        Story story = new Story(ledgers, "p-one")
                .created("Flow")
                .member("sita", Role.SITE_TEAM, null, "RAA")
                .site("RAA", "Alpha", "North", "1")
                .site("RBB", "Beta", "South", "2")
                .site("RAA", preparing())
                .site("RBB", preparing())
                .round("r-past", "three-s", LocalDate.of(2026, 1, 10))
                .round("r-open", "three-s", LocalDate.of(2026, 2, 20))
                .round("r-rated", "three-s", LocalDate.of(2026, 2, 21))
                .rated("r-rated", "RAA", "sita", "STR-1", "2")
                .measure("m-1", "proportion")
                .recorded("m-1", "RAA", value("2026-01", 8, 10), value("2026-02", 9, 10))
                .recorded("m-1", "RBB", value("2026-01", 6, 10), value("2026-02", 6, 10), value("2026-03", 12, 20));
        before = story.entries();
        story.site("RAA", Splits.split(PARTS, MARCH));
        recorded = story.entries();
        PARTS.forEach(part -> story.site(
                        part,
                        new SiteEnrolled(
                                new SiteCode(part),
                                part.equals("RPA") ? "Northern" : "Southern",
                                "North",
                                part.equals("RPA") ? "1" : "2",
                                said("maya", "Part of site RAA"),
                                MARCH))
                .site(part, Splits.begun("RAA", MARCH, "preparing")));
        split = story.entries();
        story.site("RAA", Splits.undone(PARTS, MARCH, "preparing", null, Story.day()));
        PARTS.forEach(part -> story.site(part, Mergers.takenIn("RAA", MARCH)));
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
        return at(MAYA, "entry:" + entry, page);
    }

    private static JsonNode at(String token, String moment, String page) {
        return service.read(token, P + page + (page.contains("?") ? "&" : "?") + "asAt=" + moment)
                .get("data");
    }

    private static List<String> texts(JsonNode items, String at) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.at(at).asString())
                .toList();
    }

    @Test
    void the_site_and_each_part_tell_of_the_split_while_it_stands() {
        JsonNode gone = at(split, "/sites/RAA");
        assertThat(gone.get("sideState").asString()).isEqualTo("split");
        assertThat(gone.get("stage").asString()).isEqualTo("preparing");
        assertThat(gone.get("since").asString()).isEqualTo("2026-03-01");
        assertThat(texts(gone.get("splitInto"), "/name")).containsExactly("Northern", "Southern");
        assertThat(texts(gone.get("splitInto"), "/code")).containsExactlyElementsOf(PARTS);
        assertThat(gone.at("/splitInto/0/on").asString()).isEqualTo("2026-03-01");
        assertThat(gone.at("/splitInto/0/entry").asLong()).isEqualTo(recorded);
        assertThat(gone.at("/history/0/kind").asString()).isEqualTo("split");
        JsonNode part = at(split, "/sites/RPA");
        assertThat(part.get("stage").asString()).isEqualTo("preparing");
        assertThat(part.has("sideState")).isFalse();
        assertThat(part.get("since").asString()).isEqualTo("2026-03-01");
        assertThat(part.at("/partOf/code").asString()).isEqualTo("RAA");
        assertThat(part.at("/partOf/name").asString()).isEqualTo("Alpha");
        assertThat(texts(part.get("history"), "/kind")).containsExactly("part-begun", "enrolled");
        assertThat(texts(at(SITA, "entry:" + split, "/sites/RAA").get("splitInto"), "/name"))
                .as("whose access is by the old site keeps it, and reads where it went")
                .containsExactly("Northern", "Southern");
    }

    @Test
    void nothing_of_it_is_left_once_it_is_undone() {
        for (long entry : List.of(before, undone)) {
            JsonNode alone = at(entry, "/sites/RAA");
            assertThat(alone.get("splitInto")).isEmpty();
            assertThat(alone.has("sideState")).isFalse();
            assertThat(alone.get("since").asString()).isEqualTo(Story.day().toString());
        }
        assertThat(texts(at(undone, "/sites/RAA").get("history"), "/kind"))
                .containsExactly("split-undone", "split", "skip", "enrolled");
        JsonNode part = at(undone, "/sites/RPB");
        assertThat(part.has("partOf")).isFalse();
        assertThat(part.at("/takenIn/code").asString()).isEqualTo("RAA");
        assertThat(texts(part.get("history"), "/kind")).containsExactly("taken-in", "part-begun", "enrolled");
    }

    @Test
    void the_programme_counts_the_parts_in_place_of_the_site_while_the_split_stands() {
        assertThat(at(before, "").get("sites").asInt()).isEqualTo(2);
        JsonNode standing = at(split, "");
        assertThat(standing.get("sites").asInt()).isEqualTo(3);
        assertThat(texts(standing.get("waves"), "/count")).containsExactly("1", "2");
        assertThat(standing.at("/stages/3/stage").asString()).isEqualTo("preparing");
        assertThat(standing.at("/stages/3/count").asInt()).isEqualTo(3);
        assertThat(at(undone, "").get("sites").asInt()).isEqualTo(2);
        assertThat(at(split, "/sites?stage=split").get("total").asInt()).isEqualTo(1);
        assertThat(at(split, "/handover?sites=all").get("total").asInt()).isEqualTo(3);
        assertThat(at(undone, "/handover?sites=all").get("total").asInt()).isEqualTo(2);
    }

    @Test
    void figures_are_expected_of_the_parts_in_place_of_the_site() {
        String returns = "/measures/m-1/returns?month=2026-03";
        assertThat(at(before, returns).get("due").asInt()).isEqualTo(2);
        assertThat(at(split, returns).get("due").asInt()).isEqualTo(3);
        assertThat(at(undone, returns).get("due").asInt()).isEqualTo(2);
        assertThat(texts(at(split, returns).get("late"), "/site/code")).doesNotContain("RAA");
    }

    @Test
    void a_round_that_is_open_asks_the_parts_and_one_that_was_over_asked_the_site() {
        assertThat(asked(before)).containsExactlyInAnyOrder("r-past 0 of 2", "r-open 0 of 2", "r-rated 1 of 2");
        assertThat(asked(split)).contains("r-open 0 of 3", "r-rated 1 of 4");
        assertThat(asked(undone)).isEqualTo(asked(before));
    }

    private static List<String> asked(long entry) {
        return StreamSupport.stream(at(entry, "/rounds").spliterator(), false)
                .map(round -> "%s %d of %d"
                        .formatted(
                                round.get("round").asString(),
                                round.get("started").asInt(),
                                round.get("sites").asInt()))
                .toList();
    }

    @Test
    void figures_before_the_day_count_as_they_did() {
        String months = "/measures/m-1/deciles?from=2026-01&to=2026-03";
        for (String lens : List.of("", "&lens=then")) {
            for (String region : List.of("", "&region=North", "&region=South")) {
                assertThat(at(split, months + lens + region))
                        .as("%s %s", lens, region)
                        .isEqualTo(at(before, months + lens + region));
            }
        }
        for (String lens : List.of("", "&lens=then", "&lens=throughout")) {
            assertThat(at(undone, months + lens + "&stage=preparing"))
                    .as("undone, at its stage as before %s", lens)
                    .isEqualTo(at(before, months + lens + "&stage=preparing"));
        }
    }

    @Test
    void by_the_second_clock_the_split_is_of_its_day_and_once_undone_of_none() {
        assertThat(at(MAYA, "entry:" + split + "&happenedBy=2026-02-28", "/sites/RAA")
                        .has("sideState"))
                .isFalse();
        assertThat(at(MAYA, "entry:" + split + "&happenedBy=2026-03-01", "/sites/RAA")
                        .get("sideState")
                        .asString())
                .isEqualTo("split");
        assertThat(at(MAYA, "entry:" + undone + "&happenedBy=2026-03-01", "/sites/RAA")
                        .has("sideState"))
                .isFalse();
    }

    @Test
    void what_moved_adds_up_over_a_split_and_over_its_undoing() {
        moves(before, split, "sites-left");
        moves(split, undone, "sites-joined");
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
    }
}

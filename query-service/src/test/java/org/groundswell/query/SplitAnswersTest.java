package org.groundswell.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.query.testing.Endings.MARCH;
import static org.groundswell.query.testing.Endings.SITA;
import static org.groundswell.query.testing.Endings.texts;
import static org.groundswell.query.testing.Story.said;

import java.util.List;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.domain.site.SiteEvent.SiteEnrolled;
import org.groundswell.query.platform.testing.Ledgers;
import org.groundswell.query.testing.Endings;
import org.groundswell.query.testing.Mergers;
import org.groundswell.query.testing.Splits;
import org.groundswell.query.testing.Story;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Alpha becomes Northern and Southern on 1 March, and that is undone: what pages tell before, between and afterwards. */
class SplitAnswersTest {

    private static final List<String> PARTS = List.of("RPA", "RPB");

    private static Endings answers;
    private static long before;
    private static long split;
    private static long undone;
    private static long recorded;

    @BeforeAll
    static void start() {
        Ledgers ledgers = new Ledgers();
        Story story = Endings.begin(ledgers);
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
        answers = new Endings(ledgers);
    }

    @AfterAll
    static void stop() {
        answers.close();
    }

    private static JsonNode at(long entry, String page) {
        return answers.at(entry, page);
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
        assertThat(texts(answers.at(SITA, "entry:" + split, "/sites/RAA").get("splitInto"), "/name"))
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
        assertThat(answers.asked(before)).containsExactlyInAnyOrder("r-past 0 of 2", "r-open 0 of 2", "r-rated 1 of 2");
        assertThat(answers.asked(split)).contains("r-open 0 of 3", "r-rated 1 of 4");
        assertThat(answers.asked(undone)).isEqualTo(answers.asked(before));
    }

    @Test
    void figures_before_the_day_count_as_they_did() {
        answers.countAsBefore(before, split, undone);
    }

    @Test
    void by_the_second_clock_the_split_is_of_its_day_and_once_undone_of_none() {
        assertThat(answers.at(split, MARCH.minusDays(1), "/sites/RAA").has("sideState"))
                .isFalse();
        assertThat(answers.at(split, MARCH, "/sites/RAA").get("sideState").asString())
                .isEqualTo("split");
        assertThat(answers.at(undone, MARCH, "/sites/RAA").has("sideState")).isFalse();
    }

    @Test
    void what_moved_adds_up_over_a_split_and_over_its_undoing() {
        answers.movesAddUp(before, split, undone);
    }
}

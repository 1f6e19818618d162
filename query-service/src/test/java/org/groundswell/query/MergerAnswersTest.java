package org.groundswell.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.groundswell.query.testing.Endings.MARCH;
import static org.groundswell.query.testing.Endings.SITA;
import static org.groundswell.query.testing.Endings.texts;
import static org.groundswell.query.testing.Story.value;

import java.util.List;
import org.groundswell.query.platform.testing.Ledgers;
import org.groundswell.query.testing.Endings;
import org.groundswell.query.testing.Mergers;
import org.groundswell.query.testing.Story;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Alpha is taken in by Beta on 1 March, and that is undone: what pages tell before, between and afterwards. */
class MergerAnswersTest {

    private static Endings answers;
    private static long before;
    private static long merged;
    private static long undone;

    @BeforeAll
    static void start() {
        Ledgers ledgers = new Ledgers();
        Story story = Endings.begin(ledgers)
                .site("RCC", "Gamma", "South", "2")
                .recorded("m-1", "RCC", value("2026-01", 4, 10), value("2026-02", 4, 10), value("2026-03", 4, 10));
        before = story.entries();
        story.site("RAA", Mergers.takenIn("RBB", MARCH));
        merged = story.entries();
        story.site("RAA", Mergers.undone("RBB", MARCH, "preparing", null, Story.day()));
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
        assertThat(answers.at(SITA, "entry:" + merged, "/sites/RAA")
                        .at("/takenIn/name")
                        .asString())
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
        assertThat(answers.asked(before)).containsExactlyInAnyOrder("r-past 0 of 3", "r-open 0 of 3", "r-rated 1 of 3");
        assertThat(answers.asked(merged)).containsExactlyInAnyOrder("r-past 0 of 3", "r-open 0 of 2", "r-rated 1 of 3");
        assertThat(answers.asked(undone)).isEqualTo(answers.asked(before));
    }

    @Test
    void figures_before_the_day_count_as_they_did_and_a_site_that_was_taken_in_is_not_present_throughout() {
        answers.countAsBefore(before, merged, undone);
        String months = "/measures/m-1/deciles?from=2026-01&to=2026-03";
        assertThat(overall(merged, months + "&lens=throughout")).isCloseTo(0.5, within(1e-9));
        assertThat(overall(merged, months)).isCloseTo(0.6, within(1e-9));
    }

    private static double overall(long entry, String page) {
        return at(entry, page).at("/months/0/overall").asDouble();
    }

    @Test
    void what_moved_adds_up_over_a_merger_and_over_its_undoing() {
        answers.movesAddUp(before, merged, undone);
        JsonNode counted = at(
                undone, "/measures/m-1/moved?from=entry:%d&to=entry:%d&firstMonth=2026-02".formatted(before, merged));
        assertThat(counted.get("parts"))
                .as("where every site counts nothing moved")
                .isEmpty();
    }
}

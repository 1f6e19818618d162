package org.groundswell.query.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.query.testing.Story.said;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.groundswell.domain.assessment.AssessmentEvent.FlagCleared;
import org.groundswell.domain.assessment.AssessmentEvent.FlagEndedInAction;
import org.groundswell.domain.assessment.AssessmentEvent.FlagEndedInReason;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.query.platform.testing.ProjectionHarness;
import org.groundswell.query.testing.Story;
import org.junit.jupiter.api.Test;

class AssessmentProjectionTest {

    private static final String ONE_CELL =
            "select c->>1 as state, c->>2 as rating, c->>3 as raters, c->>4 as lowest, c->>5 as highest, c->>7 as flag from view_heat_map, json_array_elements(cells) c where to_entry is null and c->>0 = ?";

    @Test
    void before_the_reveal_the_heat_map_holds_how_many_rated_and_no_level() {
        try (ProjectionHarness harness = ProjectionHarness.of(new AssessmentProjection())) {
            story(harness)
                    .rated("r-1", "RAA", "sita", "STR-1", "1")
                    .rated("r-1", "RAA", "tom", "STR-1", "3")
                    .rated("r-1", "RAA", "sita", "STR-1", "2");
            harness.fold();

            assertThat(harness.rows(ONE_CELL, "STR-1"))
                    .singleElement()
                    .satisfies(cell -> assertThat(cell)
                            .containsEntry("state", "rating")
                            .containsEntry("raters", "2")
                            .containsEntry("rating", null)
                            .containsEntry("lowest", null)
                            .containsEntry("flag", "none"));
            assertThat(harness.rows("select raters, status, version from view_heat_map where to_entry is null"))
                    .singleElement()
                    .satisfies(row -> assertThat(row)
                            .containsEntry("raters", "sita tom")
                            .containsEntry("status", "rating")
                            .containsEntry("version", 2L));
        }
    }

    @Test
    void the_reveal_brings_out_the_spread_and_opens_every_rating() {
        try (ProjectionHarness harness = ProjectionHarness.of(new AssessmentProjection())) {
            story(harness)
                    .rated("r-1", "RAA", "sita", "STR-1", "1")
                    .rated("r-1", "RAA", "tom", "STR-1", "3")
                    .rated("r-1", "RAA", "tom", "STR-2", "not-known")
                    .revealed("r-1", "RAA");
            harness.fold();

            assertThat(harness.rows(ONE_CELL, "STR-1").getFirst())
                    .containsEntry("state", "revealed")
                    .containsEntry("lowest", "1")
                    .containsEntry("highest", "3");
            assertThat(harness.rows(ONE_CELL, "STR-2").getFirst())
                    .containsEntry("state", "revealed")
                    .containsEntry("lowest", null);
            assertThat(harness.rows("select distinct revealed from view_assessment_rating where to_entry is null"))
                    .containsExactly(Map.of("revealed", true));
            assertThat(harness.rows("select distinct to_entry from view_assessment_rating where not revealed"))
                    .as("the private rows end at the reveal")
                    .containsExactly(Map.of("to_entry", 6L));
        }
    }

    @Test
    void a_rating_given_after_the_reveal_is_open_and_widens_the_spread() {
        try (ProjectionHarness harness = ProjectionHarness.of(new AssessmentProjection())) {
            story(harness)
                    .rated("r-1", "RAA", "sita", "STR-1", "2")
                    .revealed("r-1", "RAA")
                    .rated("r-1", "RAA", "tom", "STR-1", "0");
            harness.fold();

            assertThat(harness.rows(ONE_CELL, "STR-1").getFirst())
                    .containsEntry("raters", "2")
                    .containsEntry("lowest", "0")
                    .containsEntry("highest", "2");
        }
    }

    /** Items are told apart though one's code begins another's, and people though they rated the same. */
    @Test
    void who_rates_an_item_again_is_counted_once_even_when_nothing_is_remembered_of_it() {
        try (ProjectionHarness harness = ProjectionHarness.of(new AssessmentProjection())) {
            Story story = story(harness)
                    .rated("r-1", "RAA", "sita", "STR-12", "1")
                    .rated("r-1", "RAA", "sita", "STR-1", "1")
                    .rated("r-1", "RAA", "tom", "STR-2", "3");
            harness.fold();
            harness.forget();
            story.rated("r-1", "RAA", "sita", "STR-1", "2")
                    .rated("r-1", "RAA", "tom", "STR-12", "3")
                    .rated("r-1", "RAA", "tom", "STR-12", "2");
            harness.fold();

            assertThat(harness.rows(ONE_CELL, "STR-1").getFirst()).containsEntry("raters", "1");
            assertThat(harness.rows(ONE_CELL, "STR-12").getFirst()).containsEntry("raters", "2");
            assertThat(
                            harness.rows(
                                    "select person || ' ' || item || ' ' || rating as rated from view_assessment_rating where to_entry is null order by 1"))
                    .extracting(row -> row.get("rated"))
                    .containsExactly("sita STR-1 2", "sita STR-12 1", "tom STR-12 2", "tom STR-2 3");
        }
    }

    @Test
    void an_assessment_is_agreed_when_every_rated_item_is() {
        try (ProjectionHarness harness = ProjectionHarness.of(new AssessmentProjection())) {
            story(harness)
                    .rated("r-1", "RAA", "sita", "STR-1", "2")
                    .rated("r-1", "RAA", "sita", "STR-2", "not-applicable")
                    .revealed("r-1", "RAA")
                    .agreed("r-1", "RAA", "STR-1", "2")
                    .agreed("r-1", "RAA", "STR-2", "not-applicable");
            harness.fold();

            assertThat(harness.rows("select status, from_entry, lowest from view_heat_map order by from_entry"))
                    .extracting(row -> row.get("status") + " " + row.get("lowest"))
                    .containsExactly("rating null", "rating null", "revealed null", "revealed 2", "agreed 2");
        }
    }

    @Test
    void a_round_counts_assessments_as_they_begin_are_revealed_and_agreed() {
        try (ProjectionHarness harness = ProjectionHarness.of(new AssessmentProjection())) {
            new Story(harness.ledgers(), "p-two").round("r-1").rated("r-1", "RAA", "tom", "STR-1", "3");
            new Story(harness.ledgers(), "p-one")
                    .round("r-1")
                    .rated("r-1", "RAA", "sita", "STR-1", "1")
                    .rated("r-1", "RAA", "sita", "STR-2", "2")
                    .revealed("r-1", "RAA")
                    .agreed("r-1", "RAA", "STR-1", "1")
                    .flagged("r-1", "RAA", "STR-1", "1")
                    .rated("r-1", "RBB", "tom", "STR-1", "1")
                    .agreed("r-1", "RAA", "STR-2", "2");
            harness.fold();

            assertThat(
                            harness.rows(
                                    "select from_entry, started, revealed, agreed from view_round_count where ledger = (select number from intake_ledger where ledger = 'p-one') order by from_entry"))
                    .extracting(row -> "%s: %s %s %s"
                            .formatted(
                                    row.get("from_entry"), row.get("started"), row.get("revealed"), row.get("agreed")))
                    .as("a second rating, a flag and a part of an agreement change no count, so they open no row")
                    .containsExactly("2: 1 0 0", "4: 1 1 0", "7: 2 1 0", "8: 2 1 1");
        }
    }

    @Test
    void a_flag_is_open_until_an_action_or_a_reason_ends_it_or_it_is_cleared() {
        try (ProjectionHarness harness = ProjectionHarness.of(new AssessmentProjection())) {
            SiteCode site = new SiteCode("RAA");
            LocalDate due = LocalDate.of(2026, 6, 1);
            Story story = story(harness);
            for (String item : List.of("STR-1", "STR-2", "STR-3", "STR-4")) {
                story.agreed("r-1", "RAA", item, "0").flagged("r-1", "RAA", item, "0");
            }
            story.assessment(
                            "sita",
                            new FlagEndedInAction("r-1", site, "STR-1", said("sita", "Hire"), said("sita", "Jo"), due))
                    .assessment(
                            "sita",
                            new FlagEndedInReason("r-1", site, "STR-2", said("sita", "Later"), said("sita", "Bo"), due))
                    .assessment("sita", new FlagCleared("r-1", site, "STR-3"));
            harness.fold();

            assertThat(
                            harness.rows(
                                    "select item, state, action, owner, reason, decided_by from view_assessment_flag where to_entry is null order by item"))
                    .extracting(Map::values)
                    .extracting(values -> values.stream().map(String::valueOf).toList())
                    .containsExactly(
                            List.of("STR-1", "action", "Hire", "Jo", "null", "null"),
                            List.of("STR-2", "reason", "null", "null", "Later", "Bo"),
                            List.of("STR-4", "open", "null", "null", "null", "null"));
            assertThat(harness.rows("select open_flags from view_heat_map where to_entry is null"))
                    .containsExactly(Map.of("open_flags", 1));
        }
    }

    private static Story story(ProjectionHarness harness) {
        new Story(harness.ledgers(), "p-other")
                .site("RAA", "Another's", null, null)
                .round("r-1");
        return new Story(harness.ledgers(), "p-one")
                .site("RAA", "Alpha", "North", "1")
                .round("r-1");
    }
}

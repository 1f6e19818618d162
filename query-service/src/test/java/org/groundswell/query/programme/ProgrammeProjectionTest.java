package org.groundswell.query.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.programme.ProgrammeEvent.ProgrammeRenamed;
import org.groundswell.query.platform.testing.ProjectionHarness;
import org.groundswell.query.testing.Story;
import org.junit.jupiter.api.Test;

class ProgrammeProjectionTest {

    @Test
    void a_programme_keeps_its_aim_when_it_is_renamed() {
        try (ProjectionHarness harness = ProjectionHarness.of(new ProgrammeProjection())) {
            Story story = new Story(harness.ledgers(), "p-one").created("Flow");
            story.append(AggregateId.programme(story.programme()), "maya", new ProgrammeRenamed("Better flow"));
            harness.fold();

            assertThat(harness.rows("select name, aim, version from view_programme where to_entry is null"))
                    .containsExactly(Map.of("name", "Better flow", "aim", "Fewer delays", "version", 1L));
        }
    }

    @Test
    void an_assessment_counts_as_agreed_when_nothing_rated_is_left_open() {
        try (ProjectionHarness harness = ProjectionHarness.of(new ProgrammeProjection())) {
            new Story(harness.ledgers(), "p-two").round("r-1").rated("r-1", "RAA", "tom", "STR-1", "3");
            new Story(harness.ledgers(), "p-one")
                    .round("r-1")
                    .rated("r-1", "RAA", "sita", "STR-1", "1")
                    .rated("r-1", "RAA", "sita", "STR-2", "2")
                    .revealed("r-1", "RAA")
                    .agreed("r-1", "RAA", "STR-1", "1")
                    .flagged("r-1", "RAA", "STR-1", "1")
                    .agreed("r-1", "RAA", "STR-2", "2");
            harness.fold();

            assertThat(
                            harness.rows(
                                    "select from_entry, revealed, agreed from view_programme_assessment where ledger = 'p-one' order by from_entry"))
                    .extracting(row -> row.get("from_entry") + " " + row.get("revealed") + " " + row.get("agreed"))
                    .as("a flag changes nothing here, so it opens no row")
                    .containsExactly("2 false false", "3 false false", "4 true false", "5 true false", "7 true true");
        }
    }
}

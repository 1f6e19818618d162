package org.groundswell.query.siteboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.query.testing.Story.said;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.groundswell.domain.site.Evidence;
import org.groundswell.domain.site.SiteEvent.SideStateEntered;
import org.groundswell.domain.site.SiteEvent.SiteRegrouped;
import org.groundswell.domain.site.SiteEvent.SiteRenamed;
import org.groundswell.domain.site.SiteEvent.StageEntered;
import org.groundswell.query.platform.testing.ProjectionHarness;
import org.groundswell.query.testing.Story;
import org.junit.jupiter.api.Test;

class SiteBoardProjectionTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    @Test
    void a_site_stands_where_its_last_move_put_it_and_keeps_how_it_came_there() {
        try (ProjectionHarness harness = ProjectionHarness.of(new SiteBoardProjection())) {
            new Story(harness.ledgers(), "p-two").site("RAA", "Another", null, null);
            new Story(harness.ledgers(), "p-one")
                    .site("RAA", "Alpha", "North", "1")
                    .site(
                            "RAA",
                            new StageEntered(
                                    "MV-F1",
                                    "forward",
                                    "identified",
                                    "engaged",
                                    MARCH,
                                    List.of(new Evidence("ev-engaged-contact", said("maya", "Jo, matron"))),
                                    null,
                                    null))
                    .site("RAA", paused());
            harness.fold();

            assertThat(
                            harness.rows(
                                    "select stage, side_state, since::text, version from view_site_board where ledger = (select number from intake_ledger where ledger = 'p-one') and to_entry is null"))
                    .containsExactly(
                            Map.of("stage", "engaged", "side_state", "paused", "since", "2026-04-01", "version", 2L));
            assertThat(
                            harness.rows(
                                    "select kind, from_stage, to_stage, evidence::text as evidence from view_site_move where ledger = (select number from intake_ledger where ledger = 'p-one') order by entry"))
                    .extracting(row -> row.get("kind") + ": " + row.get("from_stage") + " to " + row.get("to_stage"))
                    .containsExactly(
                            "enrolled: null to identified",
                            "forward: identified to engaged",
                            "side: engaged to paused");
        }
    }

    @Test
    void a_new_grouping_stands_beside_the_old_one_and_a_new_name_in_place_of_it() {
        try (ProjectionHarness harness = ProjectionHarness.of(new SiteBoardProjection())) {
            new Story(harness.ledgers(), "p-one")
                    .site("RAA", "Alpha", "North", "1")
                    .site("RAA", new SiteRegrouped("South", null, MARCH))
                    .site("RAA", new SiteRenamed("Alpha and Omega"));
            harness.fold();

            assertThat(harness.rows("select name, region, wave from view_site_board where to_entry is null"))
                    .extracting(row -> row.get("name") + " " + row.get("region") + " " + row.get("wave"))
                    .containsExactly("Alpha and Omega South null");
            assertThat(harness.rows("select region, since::text as since from view_site_grouping order by entry"))
                    .containsExactly(
                            Map.of("region", "North", "since", "2026-01-05"),
                            Map.of("region", "South", "since", "2026-03-01"));
            assertThat(harness.rows("select from_entry, to_entry from view_site_board order by from_entry"))
                    .extracting(row -> row.get("from_entry") + "-" + row.get("to_entry"))
                    .containsExactly("1-2", "2-3", "3-null");
        }
    }

    private static SideStateEntered paused() {
        return new SideStateEntered(
                "MV-P1",
                "engaged",
                "paused",
                "engaged",
                LocalDate.of(2026, 4, 1),
                "rsn-workload",
                null,
                said("maya", "The board"),
                null,
                LocalDate.of(2026, 9, 1),
                true,
                null);
    }
}

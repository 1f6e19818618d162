package org.groundswell.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.query.platform.testing.ProjectionHarness;
import org.groundswell.query.testing.Story;
import org.junit.jupiter.api.Test;

class HistoryProjectionTest {

    @Test
    void every_entry_has_one_line() {
        try (ProjectionHarness harness = harness()) {
            new Story(harness.ledgers(), "p-two").created("Other");
            new Story(harness.ledgers(), "p-one").created("Flow").site("RAA", "Yeovil Général", "North", null);
            harness.fold();

            assertThat(
                            harness.rows(
                                    "select entry, actor, site, words from view_history where ledger = (select number from intake_ledger where ledger = 'p-one') and to_entry is null order by entry"))
                    .extracting(row -> row.get("entry") + " " + row.get("actor") + " " + row.get("site"))
                    .containsExactly("1 maya null", "2 maya null", "3 maya RAA");
            assertThat(harness.rows("select words from view_history where site = 'RAA'")
                            .getFirst()
                            .get("words"))
                    .asString()
                    .contains(" yeovil ", " general ", " raa ", " maya ");
        }
    }

    @Test
    void a_private_rating_shows_its_level_nowhere_until_the_reveal_and_everywhere_afterwards() {
        try (ProjectionHarness harness = harness()) {
            new Story(harness.ledgers(), "p-one")
                    .site("RAA", "Alpha", null, null)
                    .rated("r-1", "RAA", "sita", "STR-1", "not-known")
                    .revealed("r-1", "RAA")
                    .rated("r-1", "RAA", "tom", "STR-1", "2");
            harness.fold();

            String lines =
                    "select h.what, h.words, h.sealed, h.payload::text from view_history h where h.entry = 2 and h.from_entry = ?";
            assertThat(harness.rows(lines, 2L))
                    .singleElement()
                    .satisfies(line -> assertThat(line.toString())
                            .contains("Rated Named team at RAA")
                            .doesNotContain("not known", "not-known", " known ", "Seen by"));
            assertThat(harness.rows(lines, 3L))
                    .singleElement()
                    .satisfies(line -> assertThat(line.toString())
                            .contains("Rated Named team not known at RAA", "\"not-known\"", "Seen by sita"));
            assertThat(harness.rows("select what from view_history where entry = 4"))
                    .containsExactly(Map.of("what", "Rated Named team 2 at RAA"));
            assertThat(harness.rows("select entry, to_entry from view_history_sealed"))
                    .containsExactly(Map.of("entry", 2L, "to_entry", 3L));
        }
    }

    private static ProjectionHarness harness() {
        return ProjectionHarness.of(new HistoryProjection(Catalogue.load()));
    }
}

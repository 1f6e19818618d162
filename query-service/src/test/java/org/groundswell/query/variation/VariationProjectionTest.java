package org.groundswell.query.variation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.query.testing.Story.said;
import static org.groundswell.query.testing.Story.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.groundswell.domain.instrument.Catalogue;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.measure.DataPoint;
import org.groundswell.domain.measure.MeasureDefinition;
import org.groundswell.domain.measure.MeasureEvent.MeasureRedefined;
import org.groundswell.domain.measure.Standing;
import org.groundswell.domain.site.SiteEvent.SiteRegrouped;
import org.groundswell.domain.site.SiteEvent.StageEntered;
import org.groundswell.query.platform.testing.ProjectionHarness;
import org.groundswell.query.testing.Story;
import org.junit.jupiter.api.Test;

class VariationProjectionTest {

    @Test
    void a_series_is_kept_with_what_its_chart_says() {
        try (ProjectionHarness harness = ProjectionHarness.of(new VariationProjection(Catalogue.load()))) {
            new Story(harness.ledgers(), "p-one")
                    .measure("m-1", "proportion")
                    .recorded("m-1", "RAA", months(13, 50, 10))
                    .recorded("m-1", "RBB", months(12, 50, 10));
            harness.fold();

            assertThat(
                            harness.rows(
                                    "select distinct on (site) site, variation, attention from view_variation_series order by site, from_entry desc"))
                    .satisfiesExactly(
                            row -> assertThat(row)
                                    .containsEntry("variation", "concern-low")
                                    .containsEntry("attention", Attention.CONCERN.ordinal()),
                            row -> assertThat(row)
                                    .as("fewer than 13 points never alarm")
                                    .containsEntry("variation", null)
                                    .containsEntry("attention", Attention.TOO_FEW.ordinal()));
        }
    }

    @Test
    void another_direction_judges_every_series_of_the_measure_anew() {
        MeasureDefinition lower = new MeasureDefinition(
                "Delays", "outcome", "proportion", "n", "d", "decrease", new BigDecimal("0.05"), null, null, null);
        try (ProjectionHarness harness = ProjectionHarness.of(new VariationProjection(Catalogue.load()))) {
            new Story(harness.ledgers(), "p-one")
                    .measure("m-1", "proportion")
                    .recorded("m-1", "RAA", months(13, 50, 10))
                    .append(
                            AggregateId.measure(new LedgerId("p-one"), "m-1"),
                            "maya",
                            new MeasureRedefined("m-1", 2, lower, said("maya", "Lower"), said("maya", "Asked for")));
            harness.fold();

            assertThat(
                            harness.rows(
                                    "select concat_ws(' ', variation, line is null, sites, points, revision) as says from view_variation_series order by from_entry"))
                    .extracting(row -> row.get("says"))
                    .as("told nothing of a month, and the measure reaches as far as before")
                    .containsExactly("concern-low f 1 13 2", "improvement-low t 1 13 2");
        }
    }

    @Test
    void every_entry_that_touches_a_figure_names_a_new_revision() {
        try (ProjectionHarness harness = ProjectionHarness.of(new VariationProjection(Catalogue.load()))) {
            new Story(harness.ledgers(), "p-one")
                    .measure("m-1", "proportion")
                    .recorded("m-1", "RAA", value("2026-01", 1, 2))
                    .corrected("m-1", "RAA", value("2026-01", 2, 2));
            harness.fold();

            assertThat(harness.rows("select revision, points from view_variation_series order by from_entry"))
                    .containsExactly(Map.of("revision", 2L, "points", 1), Map.of("revision", 3L, "points", 1));
        }
    }

    @Test
    void coverage_counts_months_once_and_sites_by_their_first_figure() {
        try (ProjectionHarness harness = ProjectionHarness.of(new VariationProjection(Catalogue.load()))) {
            new Story(harness.ledgers(), "p-one")
                    .measure("m-1", "proportion")
                    .recorded("m-1", "RAA", value("2026-02", 1, 2))
                    .recorded("m-1", "RBB", value("2025-12", 1, 2), value("2026-03", 1, 2))
                    .recorded("m-1", "RAA", Story.without("2026-04", Standing.MISSING))
                    .corrected("m-1", "RAA", value("2026-02", 2, 2));
            harness.fold();

            assertThat(
                            harness.rows(
                                    "select sites, points, first_period, last_period from view_variation_series order by from_entry desc limit 1"))
                    .containsExactly(
                            Map.of("sites", 2, "points", 4, "first_period", "2025-12", "last_period", "2026-04"));
        }
    }

    @Test
    void an_entry_adds_the_months_it_touched_and_changes_nothing_that_was_added() {
        try (ProjectionHarness harness = ProjectionHarness.of(new VariationProjection(Catalogue.load()))) {
            new Story(harness.ledgers(), "p-one")
                    .measure("m-1", "proportion")
                    .recorded("m-1", "RAA", value("2026-01", 1, 2), value("2026-03", 3, 4))
                    .corrected("m-1", "RAA", value("2026-03", 4, 4));
            harness.fold();

            assertThat(harness.rows("select site, line, from_entry from view_variation_series order by from_entry"))
                    .extracting(row -> row.get("site") + " " + row.get("line") + " " + row.get("from_entry"))
                    .containsExactly("RAA 2026-01 1/2 - 3/4 2", "RAA 2026-03 4/4 3");
        }
    }

    @Test
    void a_month_reads_as_it_was_told_last_and_how_it_read_before_stays() {
        try (ProjectionHarness harness = ProjectionHarness.of(new VariationProjection(Catalogue.load()))) {
            new Story(harness.ledgers(), "p-two")
                    .measure("m-1", "proportion")
                    .recorded("m-1", "RAA", value("2026-01", 1, 1));
            new Story(harness.ledgers(), "p-one")
                    .measure("m-1", "proportion")
                    .recorded("m-1", "RAA", value("2026-02", 0, 20), value("2026-01", 8, 10))
                    .recorded("m-1", "RAA", Story.without("2026-03", Standing.SUSPENDED))
                    .corrected("m-1", "RAA", value("2026-01", 9, 10));
            harness.fold();

            assertThat(harness.rows("""
                            select concat_ws(' ', period, figure, definition_version, entry, version, corrected, from_entry)
                                as told
                              from view_variation_figure where ledger = (select number from intake_ledger where ledger = 'p-one') order by period, from_entry"""))
                    .extracting(row -> row.get("told"))
                    .containsExactly(
                            "2026-01 8/10 1 2 0 f 2",
                            "2026-01 9/10 1 4 2 t 4",
                            "2026-02 0/20 1 2 0 f 2",
                            "2026-03 s 1 3 1 f 3");
            assertThat(harness.rows("""
                            select concat_ws(' ', period, was_entry, was_numerator, numerator, entry) as told
                              from view_variation_restated where ledger = (select number from intake_ledger where ledger = 'p-one')""")).extracting(row -> row.get("told")).containsExactly("2026-01 2 8 9 4");
        }
    }

    @Test
    void a_series_that_is_not_remembered_is_gathered_from_its_months() {
        try (ProjectionHarness harness = ProjectionHarness.of(new VariationProjection(Catalogue.load()))) {
            Story story = new Story(harness.ledgers(), "p-one")
                    .measure("m-1", "proportion")
                    .recorded("m-1", "RAA", months(12, 50, 50));
            harness.fold();
            harness.forget();
            story.recorded("m-1", "RAA", value("2026-01", 10, 100));
            harness.fold();

            assertThat(harness.rows(
                            "select points, variation from view_variation_series order by from_entry desc limit 1"))
                    .containsExactly(Map.of("points", 13, "variation", "concern-low"));
        }
    }

    @Test
    void a_spell_in_a_group_or_stage_ends_where_the_next_begins() {
        try (ProjectionHarness harness = ProjectionHarness.of(new VariationProjection(Catalogue.load()))) {
            new Story(harness.ledgers(), "p-one")
                    .site("RAA", "Alpha", "North", "1")
                    .site("RAA", new SiteRegrouped("South", "1", LocalDate.of(2026, 3, 1)))
                    .site("RAA", stage("engaged", LocalDate.of(2026, 2, 1)));
            harness.fold();

            assertThat(
                            harness.rows(
                                    "select region, since::text, until::text from view_variation_grouping where to_entry is null order by entry"))
                    .extracting(row -> row.get("region") + " " + row.get("since") + " " + row.get("until"))
                    .containsExactly("North null 2026-03-01", "South 2026-03-01 null");
            assertThat(
                            harness.rows(
                                    "select stage, since::text, until::text from view_variation_standing where to_entry is null order by entry"))
                    .extracting(row -> row.get("stage") + " " + row.get("since") + " " + row.get("until"))
                    .containsExactly("identified null 2026-02-01", "engaged 2026-02-01 null");
        }
    }

    private static StageEntered stage(String to, LocalDate on) {
        return new StageEntered("MV-F1", "forward", "identified", to, on, List.of(), null, null);
    }

    /** So many months at about one level, the last far below. */
    private static DataPoint[] months(int count, int level, int last) {
        YearMonth first = YearMonth.of(2025, 1);
        return IntStream.range(0, count)
                .mapToObj(month -> value(
                        first.plusMonths(month).toString(), month == count - 1 ? last : level + month % 2 * 2, 100))
                .toArray(DataPoint[]::new);
    }
}

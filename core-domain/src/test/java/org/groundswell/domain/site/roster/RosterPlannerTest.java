package org.groundswell.domain.site.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.domain.site.roster.RosterPlan.ListedSite;
import org.groundswell.domain.table.OnError;
import org.groundswell.domain.table.RowError;
import org.groundswell.domain.table.SourceRow;
import org.groundswell.domain.table.SourceTable;
import org.junit.jupiter.api.Test;

class RosterPlannerTest {

    private static final RosterMapping ALL = new RosterMapping("Code", "Name", "Region", "Wave");

    private final List<List<String>> rows = new ArrayList<>();

    private RosterPlannerTest row(String... cells) {
        rows.add(Arrays.asList(cells));
        return this;
    }

    private RosterPlan plan(RosterMapping mapping) {
        return RosterPlanner.plan(SourceTable.of(List.of("Code", "Name", "Region", "Wave"), rows), mapping);
    }

    private static List<String> told(RosterPlan plan) {
        return plan.errors().stream()
                .map(error -> error.row() + " " + error.code())
                .toList();
    }

    @Test
    void every_row_names_a_site() {
        RosterPlan plan =
                row(" rf4 ", "Barking", "London", "1").row("RAJ", "", "", "").plan(ALL);
        assertThat(plan.sites())
                .containsExactly(
                        new ListedSite(2, new SiteCode("RF4"), "Barking", "London", "1"),
                        new ListedSite(3, new SiteCode("RAJ"), null, null, null));
        assertThat(plan.rowsKept()).isEqualTo(2);
        assertThat(plan.wouldCommit(OnError.REFUSE_ALL)).isTrue();
    }

    @Test
    void the_code_alone_will_do() {
        RosterPlan plan = row("RF4", "Barking", "London", "1").plan(new RosterMapping("Code", null, null, null));
        assertThat(plan.sites()).containsExactly(new ListedSite(2, new SiteCode("RF4"), null, null, null));
    }

    @Test
    void a_missing_or_impossible_code_is_refused() {
        RosterPlan plan = row("", "A", "", "")
                .row("St. Mary's", "B", "", "")
                .row("RF4", "C", "", "")
                .plan(ALL);
        assertThat(told(plan)).containsExactly("2 SITE_BLANK", "3 SITE_MALFORMED");
        assertThat(plan.sites()).hasSize(1);
        assertThat(plan.rowsRefused()).isEqualTo(2);
        assertThat(plan.rowsKept()).isEqualTo(1);
        assertThat(plan.wouldCommit(OnError.REFUSE_ALL)).isFalse();
        assertThat(plan.wouldCommit(OnError.KEEP_GOOD)).isTrue();
    }

    @Test
    void the_same_row_again_is_refused_and_the_first_stands() {
        RosterPlan plan = row("RF4", "A", "", "").row("rf4", "A", "", "").plan(ALL);
        assertThat(told(plan)).containsExactly("3 SITE_TWICE");
        assertThat(plan.errors().getFirst().reason()).contains("RF4", "row 2");
        assertThat(plan.sites()).hasSize(1);
    }

    @Test
    void rows_that_contradict_one_another_are_all_refused() {
        RosterPlan plan = row("RF4", "A", "", "")
                .row("RF4", "B", "", "")
                .row("RF4", "A", "", "")
                .row("RAJ", "C", "", "")
                .plan(ALL);
        assertThat(told(plan)).containsExactly("2 SITE_CONTRADICTED", "3 SITE_CONTRADICTED", "4 SITE_CONTRADICTED");
        assertThat(plan.sites()).extracting(ListedSite::row).containsExactly(5);
        assertThat(plan.rowsRefused()).isEqualTo(3);
    }

    @Test
    void words_have_a_bounded_length() {
        String tooLong = "x".repeat(201);
        RosterPlan plan = row("RF4", tooLong, tooLong, tooLong).plan(ALL);
        assertThat(plan.errors()).extracting(RowError::column).containsExactly("Name", "Region", "Wave");
        assertThat(plan.sites()).isEmpty();
        assertThat(plan.rowsRefused()).isEqualTo(1);
        assertThat(plan.errorsTotal()).isEqualTo(3);
    }

    @Test
    void a_column_that_is_not_there_stops_the_reading() {
        RosterPlan plan = row("RF4", "A", "", "").plan(new RosterMapping("Code", "Title", null, "Round"));
        assertThat(plan.readable()).isFalse();
        assertThat(plan.errors()).extracting(RowError::column).containsExactly("Title", "Round");
        assertThat(plan.wouldCommit(OnError.KEEP_GOOD)).isFalse();
    }

    @Test
    void a_list_without_rows_would_commit_nothing() {
        assertThat(plan(ALL).wouldCommit(OnError.KEEP_GOOD)).isFalse();
    }

    @Test
    void what_the_reading_of_the_file_found_counts_where_the_column_is_used() {
        RowError ofName = new RowError(2, "Name", "=A1", "FORMULA", "A formula.");
        RowError ofRow = new RowError(3, null, null, "QUOTE", "A quote is not closed.");
        RosterPlan plan = RosterPlanner.plan(
                table(
                        new SourceRow(2, List.of("RF4", "A"), List.of(ofName)),
                        new SourceRow(3, List.of("RAJ", "B"), List.of(ofRow))),
                new RosterMapping("Code", null, null, null));
        assertThat(told(plan)).containsExactly("3 QUOTE");
        assertThat(plan.sites()).hasSize(1);
    }

    private static SourceTable table(SourceRow... rows) {
        return new SourceTable() {
            @Override
            public List<String> columns() {
                return List.of("Code", "Name");
            }

            @Override
            public void forEachRow(Consumer<SourceRow> reader) {
                Arrays.asList(rows).forEach(reader);
            }
        };
    }

    @Test
    void codes_that_are_no_ods_codes_are_told_row_by_row_and_taken_in() {
        RosterPlan plan = row("RF4", "A", "", "")
                .row("R H8 02", "B", "", "")
                .row("Y0OO01", "C", "", "")
                .row("WARD-7", "D", "", "")
                .plan(ALL);
        assertThat(plan.sites())
                .extracting(site -> site.code().value())
                .containsExactly("RF4", "RH802", "Y0OO01", "WARD-7");
        assertThat(plan.wouldCommit(OnError.REFUSE_ALL)).isTrue();
        assertThat(plan.notes()).hasSize(2);
        assertThat(plan.notes().getFirst()).startsWith("Row 4: ").contains("Y0OO01", "Y00001", "general practice");
        assertThat(plan.notes().getLast()).startsWith("Row 5: ").contains("WARD-7");
    }

    @Test
    void a_programme_with_codes_of_its_own_is_told_so_once() {
        RosterPlan plan = row("S01", "A", "", "").row("S02", "B", "", "").plan(ALL);
        assertThat(plan.notes())
                .singleElement()
                .satisfies(note -> assertThat(note).startsWith("None of these 2 codes"));
    }

    @Test
    void beyond_a_few_they_are_counted() {
        row("RF4", "A", "", "");
        for (int site = 1; site <= 23; site++) {
            row("WARD-" + site, "B", "", "");
        }
        assertThat(plan(ALL).notes()).hasSize(21).last().asString().startsWith("3 more codes");
    }
}

package org.groundswell.domain.measure.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.domain.Rules.NOW;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.groundswell.domain.SiteStanding;
import org.groundswell.domain.measure.DataPoint;
import org.groundswell.domain.measure.MeasureDefinition;
import org.groundswell.domain.measure.Standing;
import org.groundswell.domain.measure.figures.FiguresMapping.RowFilter;
import org.groundswell.domain.measure.figures.FiguresMapping.SeveralRows;
import org.groundswell.domain.measure.figures.FiguresMapping.Source;
import org.groundswell.domain.site.SiteCode;
import org.groundswell.domain.table.OnError;
import org.groundswell.domain.table.RowError;
import org.groundswell.domain.table.SourceRow;
import org.groundswell.domain.table.SourceTable;
import org.junit.jupiter.api.Test;

class FiguresPlannerTest {

    private static final List<String> COLUMNS = List.of("period", "org", "type", "all", "breaches");
    private static final SiteCode RF4 = new SiteCode("RF4");
    private static final SiteCode RAJ = new SiteCode("RAJ");
    private static final SiteCode GONE = new SiteCode("GONE");
    private static final YearMonth MARCH = YearMonth.of(2017, 3);
    private static final YearMonth APRIL = YearMonth.of(2017, 4);

    private final List<SourceRow> rows = new ArrayList<>();
    private Source numerator = new Source("all", "breaches");
    private Source denominator = new Source("all", null);
    private List<RowFilter> filters = List.of();
    private SeveralRows severalRows = SeveralRows.SUM;
    private boolean enrol = true;
    private Set<String> missing = FiguresMapping.USUAL_MISSING_WORDS;
    private Set<String> notApplicable = Set.of();
    private String kind = "proportion";
    private String site = "org";

    private FiguresPlannerTest row(String... cells) {
        rows.add(new SourceRow(rows.size() + 2, Arrays.asList(cells), List.of()));
        return this;
    }

    private FiguresPlan plan() {
        MeasureDefinition definition = new MeasureDefinition(
                "A", "outcome", kind, "Seen", "All", "increase", null, null, null, YearMonth.of(2017, 1));
        FiguresMapping mapping = new FiguresMapping(
                site, "period", numerator, denominator, filters, severalRows, enrol, missing, notApplicable);
        Map<SiteCode, SiteStanding> standings = Map.of(
                RF4,
                SiteStanding.ACTIVE,
                GONE,
                SiteStanding.WITHDRAWN,
                new SiteCode("PART"),
                SiteStanding.takenIn("RF4", LocalDate.of(2017, 4, 1)),
                new SiteCode("WHOLE"),
                SiteStanding.split(List.of("RF4", "RYJ"), LocalDate.of(2017, 4, 1)));
        SourceTable table = new SourceTable() {
            @Override
            public List<String> columns() {
                return COLUMNS;
            }

            @Override
            public void forEachRow(Consumer<SourceRow> reader) {
                rows.forEach(reader);
            }
        };
        return FiguresPlanner.plan(
                table, mapping, definition, code -> standings.getOrDefault(code, SiteStanding.NOT_ENROLLED), NOW);
    }

    private static DataPoint value(YearMonth month, String numerator, String denominator) {
        return new DataPoint(
                month,
                Standing.VALUE,
                new BigDecimal(numerator),
                denominator == null ? null : new BigDecimal(denominator));
    }

    private static List<String> told(FiguresPlan plan) {
        return plan.errors().stream()
                .map(error -> error.row() + " " + error.code())
                .toList();
    }

    @Test
    void a_column_less_another_over_a_third_becomes_a_point() {
        FiguresPlan plan = row("2017-03-01", "RF4", "1", "21289", "2879").plan();
        assertThat(plan.points()).isEqualTo(Map.of(RF4, List.of(value(MARCH, "18410", "21289"))));
        assertThat(plan.rowsRead()).isEqualTo(1);
        assertThat(plan.rowsKept()).isEqualTo(1);
        assertThat(plan.pointsTotal()).isEqualTo(1);
        assertThat(plan.sitesToEnrol()).isEmpty();
        assertThat(plan.wouldCommit(OnError.REFUSE_ALL)).isTrue();
    }

    @Test
    void several_rows_of_a_month_are_added_up_where_that_is_chosen() {
        FiguresPlan plan = row("2017-03-01", "RF4", "1", "100", "20")
                .row("2017-03-01", "RF4", "2", "1,000", "0")
                .row("2017-04-01", "rf4 ", "1", " 10 ", "1")
                .plan();
        assertThat(plan.points())
                .isEqualTo(Map.of(RF4, List.of(value(MARCH, "1080", "1100"), value(APRIL, "9", "10"))));
        assertThat(plan.rowsKept()).isEqualTo(3);
    }

    @Test
    void several_rows_of_a_month_are_each_refused_where_that_is_chosen() {
        severalRows = SeveralRows.REFUSE;
        FiguresPlan plan = row("2017-03-01", "RF4", "1", "100", "20")
                .row("2017-04-01", "RF4", "1", "100", "20")
                .row("2017-03-01", "RF4", "2", "100", "20")
                .row("2017-03-15", "RF4", "3", "100", "20")
                .plan();
        assertThat(told(plan)).containsExactly("2 SEVERAL_ROWS", "4 SEVERAL_ROWS", "5 SEVERAL_ROWS");
        assertThat(plan.points()).isEqualTo(Map.of(RF4, List.of(value(APRIL, "80", "100"))));
        assertThat(plan.rowsRefused()).isEqualTo(3);
        assertThat(plan.rowsKept()).isEqualTo(1);
        assertThat(plan.wouldCommit(OnError.REFUSE_ALL)).isFalse();
        assertThat(plan.wouldCommit(OnError.KEEP_GOOD)).isTrue();
    }

    @Test
    void a_row_at_fault_takes_its_whole_month_with_it_and_says_so() {
        FiguresPlan plan = row("2017-03-01", "RF4", "1", "100", "20")
                .row("2017-03-01", "RF4", "2", "many", "20")
                .row("2017-03-01", "RF4", "3", "100", "20")
                .row("2017-04-01", "RF4", "1", "100", "20")
                .plan();
        assertThat(told(plan))
                .containsExactly(
                        "2 OTHER_ROW_AT_FAULT", "3 NUMBER_UNREADABLE", "3 NUMBER_UNREADABLE", "4 OTHER_ROW_AT_FAULT");
        assertThat(plan.errors().getFirst().reason()).contains("RF4", "2017-03", "row 3");
        assertThat(plan.points()).isEqualTo(Map.of(RF4, List.of(value(APRIL, "80", "100"))));
        assertThat(plan.rowsRefused()).isEqualTo(3);
        assertThat(plan.errorsTotal()).isEqualTo(4);
    }

    @Test
    void a_row_at_fault_beside_another_is_also_one_of_several() {
        severalRows = SeveralRows.REFUSE;
        FiguresPlan plan = row("2017-03-01", "RF4", "1", "many", "20")
                .row("2017-03-01", "RF4", "2", "100", "20")
                .plan();
        assertThat(plan.points()).isEmpty();
        assertThat(told(plan)).endsWith("3 SEVERAL_ROWS");
    }

    @Test
    void only_the_rows_wanted_are_kept() {
        filters = List.of(new RowFilter.EqualsAny("type", List.of("1", " 2 ")), new RowFilter.NotBlank("breaches"));
        FiguresPlan plan = row("2017-03-01", "RF4", "1", "100", "20")
                .row("2017-03-01", "RF4", "2", "10", "1")
                .row("2017-03-01", "RF4", "3", "nonsense", "20")
                .row("2017-03-01", "RF4", "1", "100", "")
                .plan();
        assertThat(plan.points()).isEqualTo(Map.of(RF4, List.of(value(MARCH, "89", "110"))));
        assertThat(plan.rowsRead()).isEqualTo(4);
        assertThat(plan.rowsFilteredOut()).isEqualTo(2);
        assertThat(plan.rowsKept()).isEqualTo(2);
        assertThat(plan.errors()).isEmpty();
    }

    @Test
    void dates_of_rows_that_are_not_kept_do_not_count() {
        filters = List.of(new RowFilter.EqualsAny("type", List.of("1")));
        FiguresPlan plan = row("01/03/2017", "RF4", "1", "100", "20")
                .row("2017-03-01", "RF4", "2", "100", "20")
                .plan();
        assertThat(plan.errors()).isEmpty();
        assertThat(plan.notes()).containsExactly("The dates in the column \"period\" were read as day, month, year.");
    }

    @Test
    void zero_missing_and_not_applicable_stay_apart() {
        notApplicable = Set.of("-", "N/A");
        FiguresPlan plan = row("2017-03", "RF4", "1", "10", "10")
                .row("2017-04", "RF4", "1", "", "10")
                .row("2017-05", "RF4", "1", "10", "na")
                .row("2017-06", "RF4", "1", "n/a", "10")
                .row("2017-07", "RF4", "1", "0", "0")
                .row("2017-08", "RF4", "1", "-", "")
                .plan();
        assertThat(plan.errors()).isEmpty();
        assertThat(plan.points().get(RF4).stream().map(DataPoint::standing))
                .containsExactly(
                        Standing.VALUE,
                        Standing.MISSING,
                        Standing.MISSING,
                        Standing.NOT_APPLICABLE,
                        Standing.VALUE,
                        Standing.MISSING);
        assertThat(plan.points().get(RF4).getFirst()).isEqualTo(value(MARCH, "0", "10"));
        assertThat(plan.points().get(RF4).get(1).numerator()).isNull();
        assertThat(plan.points().get(RF4).get(1).denominator()).isNull();
    }

    @Test
    void a_missing_part_makes_the_sum_missing_and_one_that_does_not_apply_brings_nothing() {
        notApplicable = Set.of("-");
        FiguresPlan plan = row("2017-03", "RF4", "1", "10", "1")
                .row("2017-03", "RF4", "2", "", "1")
                .row("2017-03", "RF4", "3", "10", "1")
                .row("2017-04", "RF4", "1", "10", "1")
                .row("2017-04", "RF4", "2", "-", "1")
                .plan();
        assertThat(plan.points().get(RF4))
                .containsExactly(new DataPoint(MARCH, Standing.MISSING, null, null), value(APRIL, "9", "10"));
        assertThat(plan.notes()).containsExactly("1 of the months are missing because one of their rows was missing.");
    }

    @Test
    void blank_is_an_error_where_it_does_not_stand_for_missing() {
        missing = Set.of("NA");
        FiguresPlan plan = row("2017-03", "RF4", "1", "", "1").plan();
        assertThat(told(plan)).contains("2 NUMBER_BLANK");
        assertThat(plan.wouldCommit(OnError.KEEP_GOOD)).isFalse();
    }

    @Test
    void a_columns_fault_is_named_by_row_column_and_value() {
        FiguresPlan plan = row("2017-03", "RF4", "1", "many", "1").plan();
        RowError error = plan.errors().getFirst();
        assertThat(error.row()).isEqualTo(2);
        assertThat(error.column()).isEqualTo("all");
        assertThat(error.value()).isEqualTo("many");
        assertThat(error.reason()).isEqualTo("\"many\" is not a number; give digits, such as 1234 or 12.5.");
    }

    @Test
    void numbers_that_cannot_be_are_refused_row_by_row() {
        numerator = new Source("breaches", null);
        FiguresPlan plan = row("2017-03", "RF4", "1", "10", "11")
                .row("2017-04", "RF4", "1", "10", "-1")
                .row("2017-05", "RF4", "1", "-10", "1")
                .row("2017-06", "RF4", "1", "1E999999999", "1")
                .plan();
        assertThat(told(plan)).containsExactly("2 SERIES-012", "3 SERIES-011", "4 SERIES-011", "5 NUMBER_UNREADABLE");
        assertThat(plan.errors().get(2).column()).isEqualTo("all");
        assertThat(plan.errors().get(2).value()).isEqualTo("-10");
    }

    @Test
    void a_difference_below_zero_is_refused() {
        FiguresPlan plan = row("2017-03", "RF4", "1", "10", "11").plan();
        assertThat(told(plan)).containsExactly("2 SERIES-011");
    }

    @Test
    void a_sum_that_is_too_long_is_refused_though_its_parts_are_not() {
        FiguresPlan plan = row("2017-03", "RF4", "1", "999999999999999999", "0")
                .row("2017-03", "RF4", "2", "999999999999999999", "0")
                .plan();
        assertThat(told(plan)).containsExactly("2 SERIES-015", "2 SERIES-015", "3 OTHER_ROW_AT_FAULT");
        assertThat(plan.rowsKept()).isZero();
        assertThat(plan.points()).isEmpty();
    }

    @Test
    void months_that_cannot_be_are_refused() {
        FiguresPlan plan = row("", "RF4", "1", "10", "1")
                .row("soon", "RF4", "1", "10", "1")
                .row("2030-01", "RF4", "1", "10", "1")
                .row("2016-12", "RF4", "1", "10", "1")
                .plan();
        assertThat(told(plan)).containsExactly("2 PERIOD_BLANK", "3 PERIOD_UNREADABLE", "4 SERIES-006", "5 SERIES-007");
    }

    @Test
    void dates_in_three_formats_are_taken_only_where_unambiguous() {
        FiguresPlan plan = row("2017-03-01", "RF4", "1", "10", "1")
                .row("01/04/2017", "RF4", "1", "10", "1")
                .row("May-17", "RF4", "1", "10", "1")
                .row("30/06/2017", "RF4", "1", "10", "1")
                .plan();
        assertThat(told(plan)).containsExactly("3 PERIOD_AMBIGUOUS");
        assertThat(plan.points().get(RF4).stream().map(DataPoint::period))
                .containsExactly(MARCH, YearMonth.of(2017, 5), YearMonth.of(2017, 6));
        assertThat(plan.notes()).singleElement().asString().contains("3 ways");
    }

    @Test
    void unknown_sites_are_enrolled_where_that_is_wanted() {
        FiguresPlan plan = row("2017-03", "RZZ", "1", "10", "1")
                .row("2017-03", "raj", "1", "10", "1")
                .row("2017-03", "RF4", "1", "10", "1")
                .row("2017-03", "RBAD", "1", "x", "1")
                .plan();
        assertThat(plan.sitesToEnrol()).containsExactly(RAJ, new SiteCode("RZZ"));
        assertThat(plan.points().keySet()).containsExactly(RAJ, RF4, new SiteCode("RZZ"));
    }

    @Test
    void unknown_sites_are_refused_where_that_is_not_wanted() {
        enrol = false;
        FiguresPlan plan = row("2017-03", "RAJ", "1", "10", "1")
                .row("2017-04", "RAJ", "1", "10", "1")
                .row("2017-03", "RF4", "1", "10", "1")
                .plan();
        assertThat(told(plan)).containsExactly("2 SITE_UNKNOWN", "3 SITE_UNKNOWN");
        assertThat(plan.sitesToEnrol()).isEmpty();
        assertThat(plan.points()).containsOnlyKeys(RF4);
    }

    @Test
    void a_site_must_be_a_site_that_is_here() {
        FiguresPlan plan = row("2017-03", "", "1", "10", "1")
                .row("2017-03", "St. Mary's", "1", "10", "1")
                .row("2017-03", "GONE", "1", "10", "1")
                .plan();
        assertThat(told(plan)).containsExactly("2 SITE_BLANK", "3 SITE_MALFORMED", "4 SITE_HAS_LEFT");
        assertThat(plan.errors().get(2).reason()).contains("withdrawn");
    }

    @Test
    void a_site_that_was_taken_in_has_no_months_after_the_day() {
        FiguresPlan plan = row("2017-03", "PART", "1", "10", "1")
                .row("2017-04", "PART", "1", "10", "1")
                .plan();
        assertThat(told(plan)).containsExactly("3 SITE_TAKEN_IN");
        assertThat(plan.errors().getFirst().reason()).contains("RF4", "2017-04-01");
        assertThat(plan.points()).containsOnlyKeys(new SiteCode("PART"));
    }

    @Test
    void a_site_that_was_split_has_no_months_after_the_day() {
        FiguresPlan plan = row("2017-03", "WHOLE", "1", "10", "1")
                .row("2017-04", "WHOLE", "1", "10", "1")
                .plan();
        assertThat(told(plan)).containsExactly("3 SITE_SPLIT");
        assertThat(plan.errors().getFirst().reason()).contains("RF4 and RYJ", "2017-04-01");
    }

    @Test
    void a_column_that_is_not_there_stops_the_reading_and_names_those_there_are() {
        site = "organisation";
        filters = List.of(new RowFilter.NotBlank("colour"));
        FiguresPlan plan = row("2017-03", "RF4", "1", "10", "1").plan();
        assertThat(plan.readable()).isFalse();
        assertThat(plan.rowsRead()).isZero();
        assertThat(plan.wouldCommit(OnError.KEEP_GOOD)).isFalse();
        assertThat(plan.errors().stream().map(RowError::column)).containsExactly("organisation", "colour");
        assertThat(plan.errors()).allMatch(error -> error.row() == 1);
        assertThat(plan.errors().getFirst().reason()).contains("period, org, type, all, breaches");
    }

    @Test
    void every_column_of_the_mapping_must_be_there() {
        numerator = new Source("seen", "late");
        denominator = new Source("total", "left");
        FiguresPlan plan = row("2017-03", "RF4", "1", "10", "1").plan();
        assertThat(plan.errors().stream().map(RowError::column)).containsExactly("seen", "late", "total", "left");
    }

    @Test
    void a_row_that_cannot_be_is_not_hidden_by_the_sum() {
        numerator = new Source("breaches", null);
        FiguresPlan plan = row("2017-03", "RF4", "1", "100", "1")
                .row("2017-03", "RF4", "2", "10", "11")
                .plan();
        assertThat(told(plan)).containsExactly("2 OTHER_ROW_AT_FAULT", "3 SERIES-012");
        assertThat(plan.errors().getFirst().reason()).contains("row 3");
        assertThat(plan.points()).isEmpty();
    }

    @Test
    void no_break_spaces_are_spaces() {
        FiguresPlan plan =
                row("\u00a02017-03", "RF4\u00a0", "1", "\u00a010 ", "\u00a0").plan();
        assertThat(plan.errors()).isEmpty();
        assertThat(plan.points().get(RF4).getFirst().standing()).isEqualTo(Standing.MISSING);
    }

    @Test
    void what_to_do_on_error_is_one_of_two_words() {
        assertThat(OnError.of("keep-good")).contains(OnError.KEEP_GOOD);
        assertThat(OnError.of("ignore")).isEmpty();
        assertThat(OnError.words()).containsExactly("refuse-all", "keep-good");
        assertThat(OnError.REFUSE_ALL.word()).isEqualTo("refuse-all");
    }

    @Test
    void a_column_is_found_in_other_letters() {
        site = "ORG ";
        assertThat(row("2017-03", "RF4", "1", "10", "1").plan().points()).hasSize(1);
    }

    @Test
    void the_mapping_must_fit_the_kind_of_the_measure() {
        denominator = null;
        assertThat(row("2017-03", "RF4", "1", "10", "1")
                        .plan()
                        .errors()
                        .getFirst()
                        .code())
                .isEqualTo("DENOMINATOR_NEEDED");
        kind = "count";
        assertThat(plan().points()).isEqualTo(Map.of(RF4, List.of(value(MARCH, "9", null))));
        denominator = new Source("all", null);
        assertThat(plan().errors().getFirst().code()).isEqualTo("DENOMINATOR_NOT_ASKED");
    }

    @Test
    void what_the_reading_of_the_file_found_stands_against_a_row_only_where_the_column_is_used() {
        RowError ofType = new RowError(2, "type", "=A1", "FORMULA", "A formula.");
        RowError ofAll = new RowError(3, "All", "=A1", "FORMULA", "A formula.");
        RowError ofRow = new RowError(4, null, null, "QUOTE", "A quote is not closed.");
        rows.add(new SourceRow(2, List.of("2017-03", "RF4", "1", "10", "1"), List.of(ofType)));
        rows.add(new SourceRow(3, List.of("2017-04", "RF4", "1", "10", "1"), List.of(ofAll)));
        rows.add(new SourceRow(4, List.of("2017-05", "RF4", "1", "10", "1"), List.of(ofRow)));
        FiguresPlan plan = plan();
        assertThat(told(plan)).containsExactly("3 FORMULA", "4 QUOTE");
        assertThat(plan.points().get(RF4)).hasSize(1);
    }

    @Test
    void a_row_that_might_have_been_filtered_out_is_refused_where_it_could_not_be_read() {
        filters = List.of(new RowFilter.NotBlank("type"));
        RowError ofType = new RowError(2, "type", "=A1", "FORMULA", "A formula.");
        rows.add(new SourceRow(2, List.of("2017-03", "RF4", "", "10", "1"), List.of(ofType)));
        FiguresPlan plan = plan();
        assertThat(told(plan)).containsExactly("2 FORMULA");
        assertThat(plan.rowsFilteredOut()).isZero();
    }

    @Test
    void a_short_row_is_blank_at_its_end() {
        FiguresPlan plan = row("2017-03", "RF4").plan();
        assertThat(plan.points().get(RF4).getFirst().standing()).isEqualTo(Standing.MISSING);
    }

    @Test
    void a_table_without_rows_would_commit_nothing() {
        FiguresPlan plan = plan();
        assertThat(plan.readable()).isTrue();
        assertThat(plan.wouldCommit(OnError.KEEP_GOOD)).isFalse();
    }

    @Test
    void errors_beyond_the_thousandth_are_counted_and_not_listed() {
        for (int i = 0; i < 1500; i++) {
            row("soon", "RF4", "1", "10", "1");
        }
        FiguresPlan plan = plan();
        assertThat(plan.errors()).hasSize(1000);
        assertThat(plan.errorsTotal()).isEqualTo(1500);
        assertThat(plan.rowsRefused()).isEqualTo(1500);
    }

    @Test
    void a_long_value_is_shortened_in_its_error() {
        FiguresPlan plan = row("2017-03", "RF4", "1", "x".repeat(500), "1").plan();
        assertThat(plan.errors().getFirst().value()).hasSize(81).endsWith("…");
    }

    @Test
    void the_mapping_is_told_in_words() {
        filters = List.of(new RowFilter.EqualsAny("type", List.of("1", "2")), new RowFilter.NotBlank("breaches"));
        FiguresMapping mapping = new FiguresMapping(
                site, "period", numerator, denominator, filters, severalRows, enrol, missing, notApplicable);
        assertThat(mapping.inWords())
                .isEqualTo("site: org; month: period; numerator: all less breaches; denominator: all; only rows where"
                        + " type is 1 or 2; only rows where breaches is not blank; several rows for a month: sum;"
                        + " unknown sites enrolled");
        FiguresMapping plain = new FiguresMapping(
                site, "period", denominator, null, List.of(), SeveralRows.REFUSE, false, missing, notApplicable);
        assertThat(plain.inWords())
                .isEqualTo("site: org; month: period; numerator: all; several rows for a month: refuse; unknown sites"
                        + " refused");
    }
}

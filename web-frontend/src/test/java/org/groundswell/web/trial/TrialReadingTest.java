package org.groundswell.web.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.groundswell.domain.statistics.FigureKind;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.FormError;
import org.groundswell.web.platform.form.TypedForm;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.trial.TrialFigures.Figure;
import org.groundswell.web.trial.TrialTable.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** From pasted cells to figures: columns guessed, figures read, every cell at fault named by its row. */
class TrialReadingTest {

    private static Texts texts() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/trial");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Texts(messages, Locale.UK);
    }

    /** Cells separated by commas; the header is row 1. */
    private static TrialTable table(String header, String... lines) {
        List<Row> rows = new ArrayList<>();
        for (String line : lines) {
            if (!line.isBlank()) {
                rows.add(new Row(rows.size() + 2, Arrays.asList(line.split(",", -1)), List.of()));
            }
        }
        return new TrialTable(Arrays.asList(header.split(",")), rows, List.of());
    }

    private record Read(TrialFigures figures, List<String> faults) {}

    private static Read read(TrialTable table) {
        Form form = TypedForm.of(Map.of());
        TrialFaults faults = new TrialFaults(form, texts());
        TrialReader reader = new TrialReader(table, TrialColumns.guess(table), texts(), faults);
        TrialFigures figures = reader.read();
        reader.refuseDatesTwice(figures);
        faults.close();
        return new Read(figures, form.errors().stream().map(FormError::message).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "'month,seen,all', '2026-01,9,10', month, seen, all, ",
        "'Month,Site code,Numerator,Denominator', '2026-01,N01,9,10', Month, Numerator, Denominator, Site code",
        "'when,minutes', '3 March 2026,41.5', when, minutes, , ",
        "'date,note,value', '03/03/2026,quiet,12%', date, value, , note",
        "'provider,breaches,attendances', 'RAA,3,70', , breaches, attendances, provider",
        "'a,b', 'x,y', , , , a"
    })
    void columns_are_guessed_from_headings_and_cells(
            String header, String line, String date, String figure, String denominator, String unit) {
        assertThat(TrialColumns.guess(table(header, line)))
                .isEqualTo(new TrialColumns(date, figure, denominator, unit));
    }

    @Test
    void a_choice_stands_until_the_rows_have_other_columns() {
        TrialTable table = table("month,seen,all", "2026-01,9,10");
        Map<String, List<String>> chosen = Map.of(
                "date", List.of("month"), "figure", List.of("all"), "denominator", List.of(""), "unit", List.of(""));
        assertThat(TrialColumns.chosen(TypedForm.of(chosen), table))
                .isEqualTo(new TrialColumns("month", "all", null, null));
        assertThat(TrialColumns.chosen(TypedForm.of(chosen), table("day,minutes", "2026-01-02,9")))
                .isEqualTo(new TrialColumns("day", "minutes", null, null));
    }

    @Test
    void figures_are_read_as_people_write_them() {
        Read read = read(table("month,value", "Jan 2026,1200", "Feb 2026,NA", "Mar 2026,"));
        assertThat(read.faults()).isEmpty();
        assertThat(read.figures().figures())
                .containsExactly(
                        new Figure(2, LocalDate.of(2026, 1, 1), "", new BigDecimal(1200), null),
                        new Figure(3, LocalDate.of(2026, 2, 1), "", null, null),
                        new Figure(4, LocalDate.of(2026, 3, 1), "", null, null));
    }

    @Test
    void a_per_cent_sign_gives_the_unit() {
        Read read = read(table("month,value", "2026-01,78.6 %", "2026-02,81%"));
        assertThat(read.faults()).isEmpty();
        assertThat(read.figures().percent()).isTrue();
        assertThat(read.figures().kind()).isEqualTo(FigureKind.CONTINUOUS);
    }

    @Test
    void every_cell_at_fault_is_named_by_row_and_column() {
        Read read = read(table(
                "month,seen,all", "2026-01,9,10", "soon,9,10", "2026-03,nine,10", "2026-01,Infinity,1e9", ",1,2"));
        assertThat(read.faults())
                .satisfiesExactly(
                        fault -> assertThat(fault).startsWith("Row 3, month: “soon” is no date."),
                        fault -> assertThat(fault).startsWith("Row 4, seen: \"nine\" is not a number"),
                        fault -> assertThat(fault).startsWith("Row 5, seen: \"Infinity\" is not a number"),
                        fault -> assertThat(fault).startsWith("Row 5, all: \"1e9\" is written with an exponent"),
                        fault -> assertThat(fault).startsWith("Row 6, month: There is no date."),
                        fault -> assertThat(fault).startsWith("Row 5: 1 January 2026 stands in row 2 already."));
    }

    @Test
    void of_very_many_faults_the_first_are_listed_and_the_rest_counted() {
        String[] lines = IntStream.range(0, 100).mapToObj(i -> "2026-13,1").toArray(String[]::new);
        List<String> faults = read(table("month,value", lines)).faults();
        assertThat(faults)
                .hasSize(TrialFaults.MOST_LISTED + 1)
                .last()
                .asString()
                .startsWith("75 more cells");
    }

    @ParameterizedTest
    @CsvSource({
        "'month,seen,all', '2026-01,9,10', '2026-02,8,10', PROPORTION",
        "'month,falls,bed days', '2026-01,9,10', '2026-02,8,10', PROPORTION",
        "'month,events,exposure', '2026-01,9,3', '2026-02,8,2', RATIO",
        "'month,count', '2026-01,9', '2026-02,8', COUNT",
        "'month,minutes', '2026-01,9.5', '2026-02,8', CONTINUOUS",
        "'month,change', '2026-01,-9', '2026-02,8', CONTINUOUS"
    })
    void what_figures_are_is_found_out(String header, String first, String second, FigureKind kind) {
        assertThat(read(table(header, first, second)).figures().kind()).isEqualTo(kind);
    }

    @Test
    void a_file_stands_on_the_page_as_it_would_be_pasted_each_row_in_its_place() {
        TrialTable table = new TrialTable(
                List.of("month", "note"),
                List.of(new Row(4, List.of("2026-01", "a \"quiet\"\tmonth"), List.of())),
                List.of());
        assertThat(table.pasted()).isEqualTo("month\tnote\n\n\n2026-01\t\"a \"\"quiet\"\" month\"");
    }

    @Test
    void every_setting_that_cannot_be_read_is_named_at_its_field() {
        Form form = TypedForm.of(Map.of(
                "question", List.of("why"),
                "ruleSet", List.of("mine"),
                "chart", List.of("pie"),
                "direction", List.of("sideways"),
                "figures", List.of("odd"),
                "target", List.of("high"),
                "baselinePoints", List.of("-3"),
                "recalculateAt", List.of("2026-03-01, soon"),
                "overdispersion", List.of("much")));
        TrialWish.read(form, texts());
        assertThat(form.errors().stream().map(FormError::field))
                .containsExactlyInAnyOrder(
                        "question",
                        "ruleSet",
                        "chart",
                        "direction",
                        "figures",
                        "target",
                        "baselinePoints",
                        "recalculateAt",
                        "overdispersion");
    }

    @Test
    void a_target_of_a_part_of_a_whole_is_given_in_per_cent() {
        TrialWish wish = TrialWish.read(TrialWish.usual(TypedForm.of(Map.of("target", List.of("95%")))), texts());
        assertThat(wish.target(FigureKind.PROPORTION)).isEqualByComparingTo("0.95");
        assertThat(wish.target(FigureKind.CONTINUOUS)).isEqualByComparingTo("95");
    }
}

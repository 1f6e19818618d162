package org.groundswell.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the pages promise of an import before they ask for it. */
class ImportRulesTest {

    @Test
    void an_empty_cell_is_missing_whatever_words_are_given() {
        assertThat(mapping(Map.of()).missingWords()).containsExactly("");
        assertThat(mapping(Map.of("missingWords", "NA, n/k")).missingWords()).containsExactly("", "NA", "n/k");
    }

    @Test
    void a_column_without_values_keeps_the_rows_that_have_one() {
        assertThat(mapping(Map.of("keepColumn", "type")).keepRowsWhere())
                .containsExactly(new FiguresMapping.Keep("type", true, null));
        assertThat(mapping(Map.of("keepColumn", "type", "keepValues", "1, 2,")).keepRowsWhere())
                .containsExactly(new FiguresMapping.Keep("type", null, List.of("1", "2")));
    }

    @Test
    void a_cell_read_twice_is_told_once() {
        ImportReport.RowError error = new ImportReport.RowError(4, "attendances", "many", "NUMBER_UNREADABLE", "…");
        ImportReport report = new ImportReport(
                9, 8, 0, 1, 8, 8, 0, 0, List.of(), false, List.of(error, error), 2, List.of(), List.of());
        assertThat(report.errors()).containsExactly(error);
        assertThat(report.errorsTotal()).isEqualTo(1);
    }

    private static FiguresMapping mapping(Map<String, String> chosen) {
        return FiguresMapping.of(chosen::get);
    }
}

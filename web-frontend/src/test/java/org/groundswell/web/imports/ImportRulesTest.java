package org.groundswell.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.groundswell.web.client.Fault;
import org.groundswell.web.client.Problem;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.FormError;
import org.groundswell.web.platform.form.TypedForm;
import org.groundswell.web.platform.page.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

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
                9, 8, 0, 1, 8, 8, 0, 0, List.of(), false, List.of(error, error), 2, List.of(), List.of(), "a1");
        assertThat(report.errors()).containsExactly(error);
        assertThat(report.errorsTotal()).isEqualTo(1);
    }

    @Test
    void doubtful_words_are_told_where_they_were_typed_or_where_they_stand_in_the_file() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/imports");
        messages.setDefaultEncoding("UTF-8");
        Form form = TypedForm.of(Map.of());
        Problem doubtful = new Problem(
                null,
                null,
                422,
                "Two doubts",
                null,
                null,
                List.of(
                        new Fault("correctionReason", "WORDS-002", "This holds an e-mail address."),
                        new Fault("R0A.name", "WORDS-001", "This holds a number.")),
                null,
                null);
        ImportReport report =
                new ImportReport(1, 1, 0, 0, 1, 0, 1, 0, List.of(), true, List.of(), 0, List.of(), List.of(), "a1");
        ImportViews.refuse(form, doubtful, report, new Texts(messages, Locale.UK));
        assertThat(form.error("correctionReason")).isEqualTo("This holds an e-mail address.");
        assertThat(form.errors())
                .extracting(FormError::message)
                .containsExactly(
                        "This holds an e-mail address.", "This holds a number.", "It stands in the file, of R0A.name.");
        assertThat(form.isWordsAsked()).isTrue();
    }

    @Test
    void figures_that_changed_since_the_preview_are_told_once_and_the_new_preview_is_what_is_sent_next() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/imports");
        messages.setDefaultEncoding("UTF-8");
        Problem refused =
                new Problem(null, null, 409, "Nothing was imported", null, "IMPORT-REFUSED", List.of(), null, null);
        ImportReport report =
                new ImportReport(1, 1, 0, 0, 1, 0, 1, 0, List.of(), true, List.of(), 0, List.of(), List.of(), "b2");
        Form form = TypedForm.of(Map.of("replacing", List.of("a1"), "correctionReason", List.of("Late returns")));
        ImportViews.refuse(form, refused, report, new Texts(messages, Locale.UK));
        assertThat(form.errors())
                .extracting(FormError::message)
                .containsExactly(messages.getMessage("import.error.changed", null, Locale.UK));
    }

    private static FiguresMapping mapping(Map<String, String> chosen) {
        return FiguresMapping.of(chosen::get);
    }
}

package org.groundswell.web.imports;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.groundswell.web.client.Fault;
import org.groundswell.web.client.Outcome;
import org.groundswell.web.client.Problem;
import org.groundswell.web.client.Refusal;
import org.groundswell.web.figure.ChartCsv;
import org.groundswell.web.platform.form.Form;
import org.groundswell.web.platform.form.Option;
import org.groundswell.web.platform.page.Texts;
import org.groundswell.web.reading.MeasureReading;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** What the steps of an import show. */
public final class ImportViews {

    private static final String REFUSED = "IMPORT-REFUSED";

    /** What is typed on the page; all else stands in the file. */
    private static final String REASON = "correctionReason";

    private ImportViews() {}

    /** @param path where the form is sent */
    public record Start(String path, String title, String about, String example) {}

    /**
     * @param measure what figures are taken in for; absent with sites
     * @param sample the first rows, below the columns' headings
     */
    public record Columns(
            Upload upload,
            String path,
            List<Option> columns,
            List<List<String>> sample,
            @Nullable MeasureReading measure) {}

    /** @param corrections how many figures already recorded would be replaced */
    public record Preview(
            Upload upload, ImportReport report, String path, String errorsUrl, String againUrl, int corrections) {

        public boolean faulty() {
            return report.rowsRefused() > 0 || report.errorsTotal() > 0;
        }

        /** Whether no row at all can be taken in, so that there is nothing to record. */
        public boolean nothing() {
            return report.rowsKept() == 0;
        }

        /** The key of the heading. */
        public String finding() {
            if (nothing()) {
                return "import.preview.none";
            }
            return faulty() ? "import.preview.faulty" : "import.preview.sound";
        }
    }

    /** @param nextUrl where what was taken in can be seen */
    public record Result(
            Upload upload, @Nullable ImportReport report, String nextUrl, String errorsUrl, String againUrl) {}

    static Columns columns(Upload upload, String path, @Nullable MeasureReading measure) {
        return new Columns(
                upload,
                path + "/" + upload.upload(),
                upload.columns().stream()
                        .map(column -> new Option(column, column))
                        .toList(),
                upload.sample().stream().limit(5).toList(),
                measure);
    }

    /** Says once why nothing was recorded; the rows in error stand below, each with its reason. */
    static void refuse(Form form, Problem problem, ImportReport report, Texts texts) {
        if (!REFUSED.equals(problem.code())) {
            form.refuse(problem, field -> field.equals(REASON) ? REASON : "");
            problem.faults().stream()
                    .filter(Fault::isOfWords)
                    .map(Fault::field)
                    .filter(Objects::nonNull)
                    .filter(place -> !place.equals(REASON))
                    .distinct()
                    .forEach(place -> form.refuse(texts.text("import.error.words", place)));
            return;
        }
        if (report.errorsTotal() > 0 && !form.value("onError").equals("keep-good")) {
            form.refuse("onError", texts.text("import.error.refused", report.rowsRefused()));
        }
        if (report.corrected() > 0 && form.given(REASON) == null) {
            form.refuse(REASON, texts.text("import.error.correctionReason", report.corrected()));
        }
        if (!report.replacing().equals(form.given("replacing"))) {
            form.refuse(texts.text("import.error.changed"));
        }
        if (!form.isRefused()) {
            form.refuse(problem.sentence());
        }
    }

    /** Every error that the service lists, as a file. */
    static ResponseEntity<byte[]> errorFile(Outcome<ImportReport> outcome, String upload, Texts texts) {
        ImportReport report = switch (outcome) {
            case Outcome.Accepted<ImportReport>(var accepted) -> accepted;
            case Outcome.Refused<ImportReport>(var problem) -> throw new Refusal(problem);
        };
        List<String> lines = new ArrayList<>();
        lines.add(ChartCsv.line(List.of(
                texts.text("import.column.row"),
                texts.text("import.column.column"),
                texts.text("import.column.value"),
                texts.text("import.column.code"),
                texts.text("import.column.reason"))));
        for (ImportReport.RowError error : report.errors()) {
            lines.add(ChartCsv.line(List.of(
                    error.row() == null ? "" : Integer.toString(error.row()),
                    or(error.column()),
                    or(error.value()),
                    or(error.code()),
                    or(error.reason()))));
        }
        return ResponseEntity.ok()
                .header("Content-Type", "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + upload + "-errors.csv\"")
                .body(String.join("", lines).getBytes(StandardCharsets.UTF_8));
    }

    private static String or(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}

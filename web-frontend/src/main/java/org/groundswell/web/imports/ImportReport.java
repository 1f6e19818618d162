package org.groundswell.web.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do, or did. {@code row} counts as a spreadsheet does: the header is row 1. A cell that numerator and
 * denominator both read is told once.
 */
public record ImportReport(
        int rowsRead,
        int rowsKept,
        int rowsFilteredOut,
        int rowsRefused,
        int points,
        int recorded,
        int corrected,
        int unchanged,
        List<String> sitesEnrolled,
        boolean wouldCommit,
        List<RowError> errors,
        int errorsTotal,
        List<String> notes,
        List<Sample> sample,
        String replacing) {

    public ImportReport {
        sitesEnrolled = sitesEnrolled == null ? List.of() : List.copyOf(sitesEnrolled);
        List<RowError> told = errors == null ? List.of() : List.copyOf(errors);
        errors = told.stream().distinct().toList();
        errorsTotal = Math.max(errorsTotal, told.size()) - (told.size() - errors.size());
        notes = notes == null ? List.of() : List.copyOf(notes);
        sample = sample == null ? List.of() : List.copyOf(sample);
    }

    public record RowError(
            @Nullable Integer row,
            @Nullable String column,
            @Nullable String value,
            @Nullable String code,
            @Nullable String reason) {}

    /** A first row: of figures, or of sites. */
    public record Sample(
            @Nullable String site,
            @Nullable String period,
            @Nullable String numerator,
            @Nullable String denominator,
            @Nullable String code,
            @Nullable String name,
            @Nullable String region,
            @Nullable String wave) {}

    /** The answer to a commit: a receipt with the report in it. */
    public record Done(
            @Nullable String ledger,
            @Nullable Long firstEntry,
            @Nullable Long lastEntry,
            @Nullable ImportReport report) {}
}

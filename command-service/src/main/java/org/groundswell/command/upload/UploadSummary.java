package org.groundswell.command.upload;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was understood of a file, for the person to choose columns by.
 *
 * @param format csv or xlsx
 * @param rows below the header, blank ones not counted
 * @param sample the first rows
 * @param rowsInFault rows that cannot be read as they are, such as ragged ones
 * @param notices what the person should know: other sheets, formulas, rows in fault
 */
public record UploadSummary(
        String upload,
        String fileName,
        String format,
        @Nullable String encoding,
        @Nullable String delimiter,
        @Nullable String sheet,
        List<String> columns,
        int rows,
        List<List<String>> sample,
        int rowsInFault,
        List<String> notices,
        String sha256) {

    private static final int SAMPLED = 10;

    /** A whole file read through once. */
    record Reading(
            TabularFile.Form form,
            List<String> columns,
            int rows,
            int rowsInFault,
            List<List<String>> sample,
            List<String> notices) {}

    static Reading read(TabularFile table) {
        List<List<String>> sample = new ArrayList<>();
        int[] counts = new int[2];
        List<String> notices = new ArrayList<>(table.read(row -> {
            counts[0]++;
            counts[1] += row.faults().isEmpty() ? 0 : 1;
            if (sample.size() < SAMPLED) {
                sample.add(row.cells());
            }
        }));
        if (counts[0] == 0) {
            throw new UnreadableFile(
                    UnreadableFile.Reason.NO_ROWS, "The file has a header and no rows below it. Send one with rows.");
        }
        if (counts[1] > 0) {
            notices.add(
                    "%,d rows cannot be read as they are, for example because they have more or fewer cells than the header."
                            .formatted(counts[1]));
        }
        if (!table.form().otherSheets().isEmpty()) {
            notices.add("Only the sheet \"%s\" is read. Not read: %s."
                    .formatted(
                            table.form().sheet(), String.join(", ", table.form().otherSheets())));
        }
        return new Reading(table.form(), table.columns(), counts[0], counts[1], sample, notices);
    }

    static UploadSummary of(Upload upload, Reading reading) {
        TabularFile.Form form = reading.form();
        return new UploadSummary(
                upload.upload(),
                upload.fileName(),
                form.format(),
                form.encoding(),
                form.delimiter(),
                form.sheet(),
                reading.columns(),
                reading.rows(),
                reading.sample(),
                reading.rowsInFault(),
                reading.notices(),
                upload.sha256());
    }
}

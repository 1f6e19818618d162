package org.groundswell.command.upload;

import java.util.ArrayList;
import java.util.List;
import org.groundswell.command.upload.UnreadableFile.Reason;
import org.groundswell.domain.table.RowError;
import org.groundswell.domain.table.SourceRow;

/**
 * A small table read through and handed back, kept nowhere.
 *
 * @param columns the headers, each different
 * @param rows those that are not blank
 * @param notices what the person should know: other sheets, formulas
 */
record ReadTable(TabularFile.Form form, List<String> columns, List<Row> rows, List<String> notices) {

    /** What a person looks at in one go; larger tables are for imports. */
    static final TableLimits LIMITS = new TableLimits(1 << 20, 5_000, 100, 100_000L, 32L << 20, 200, 200);

    /** @param number as a spreadsheet shows it; the header is row 1 */
    record Row(int number, List<String> cells, List<RowError> faults) {

        static Row of(SourceRow row) {
            return new Row(row.number(), row.cells(), row.faults());
        }
    }

    /** @throws UnreadableFile with words for the person who sent it */
    static ReadTable of(byte[] bytes) {
        TabularFile table = TabularFiles.open(bytes, LIMITS);
        List<Row> rows = new ArrayList<>();
        List<String> notices = new ArrayList<>(table.read(row -> rows.add(Row.of(row))));
        if (rows.isEmpty()) {
            throw new UnreadableFile(Reason.NO_ROWS, "There is a header and no row below it. Send one with rows.");
        }
        if (!table.form().otherSheets().isEmpty()) {
            notices.add("Only the sheet “%s” is read. Not read: %s."
                    .formatted(
                            table.form().sheet(), String.join(", ", table.form().otherSheets())));
        }
        return new ReadTable(table.form(), table.columns(), rows, notices);
    }
}

package org.groundswell.domain.table;

import java.util.List;

/**
 * A row below the header.
 *
 * @param number as a spreadsheet shows it; the header is row 1
 * @param cells as many as there are columns, or fewer where the last are blank
 * @param faults what the reading of the file found wrong; a fault of a column that is not used is passed over
 */
public record SourceRow(int number, List<String> cells, List<RowError> faults) {

    /** The words of a cell, stripped; blank where there is none. */
    public String cell(int column) {
        return column < cells.size() ? strip(cells.get(column)) : "";
    }

    /** Spreadsheets pad with no-break spaces, which {@link String#strip()} keeps. */
    private static String strip(String words) {
        String stripped = words.strip();
        return stripped.indexOf('\u00a0') < 0
                ? stripped
                : stripped.replace('\u00a0', ' ').strip();
    }
}

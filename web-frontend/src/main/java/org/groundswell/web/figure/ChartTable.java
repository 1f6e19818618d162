package org.groundswell.web.figure;

import java.util.List;

/**
 * The numbers behind a figure. Cells are words ready to be read; the file has {@code raw} instead, which a spreadsheet can
 * reckon with.
 */
public record ChartTable(String caption, List<Column> columns, List<List<Cell>> rows) {

    public ChartTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** @param numeric set to the right */
    public record Column(String heading, boolean numeric) {}

    public record Cell(String shown, String raw) {

        static Cell of(String both) {
            return new Cell(both, both);
        }

        static Cell empty() {
            return new Cell("–", "");
        }
    }
}

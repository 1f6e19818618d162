package org.groundswell.web.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The numbers behind a figure. Cells are words ready to be read; the file has {@code raw} instead, which a spreadsheet can
 * reckon with.
 */
public record ChartTable(String caption, List<Column> columns, List<List<Cell>> rows) {

    public ChartTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Whether its cells are shaded, so that the table itself is the figure. */
    public boolean shaded() {
        return rows.stream().flatMap(List::stream).anyMatch(cell -> cell.tone() != null);
    }

    /** @param numeric set to the right */
    public record Column(String heading, boolean numeric) {}

    /** @param tone how a cell of a heat map is shaded: {@code s0} to {@code s4} from low to high, or a standing */
    public record Cell(String shown, String raw, @Nullable String tone) {

        public Cell(String shown, String raw) {
            this(shown, raw, null);
        }

        static Cell of(String both) {
            return new Cell(both, both);
        }

        static Cell empty() {
            return new Cell("–", "");
        }
    }
}

package org.groundswell.web.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A spreadsheet as the command service reads it, field for field.
 *
 * @param columns the headings, each different
 * @param rows those that are not blank
 * @param notices what the person should know of the reading
 */
record TrialTable(List<String> columns, List<Row> rows, List<String> notices) {

    TrialTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notices = List.copyOf(notices);
    }

    /** @param number as a spreadsheet shows it; the header is row 1 */
    record Row(int number, List<String> cells, List<Fault> faults) {

        Row {
            cells = List.copyOf(cells);
            faults = List.copyOf(faults);
        }

        /** The words of a cell; blank where there is none. */
        String cell(int column) {
            return column >= 0 && column < cells.size()
                    ? cells.get(column).replace('\u00a0', ' ').strip()
                    : "";
        }
    }

    /** @param column nothing where the whole row is at fault */
    record Fault(@Nullable String column, String reason) {}

    int place(@Nullable String column) {
        return column == null ? -1 : columns.indexOf(column);
    }

    /** Every cell of a column that is not blank. */
    List<String> cells(String column) {
        int place = place(column);
        return rows.stream()
                .map(row -> row.cell(place))
                .filter(cell -> !cell.isEmpty())
                .toList();
    }

    /** The table as it would be pasted, every row where it stood, so that a file can stay on the page instead of being kept. */
    String pasted() {
        List<String> lines = new ArrayList<>();
        lines.add(line(columns));
        for (Row row : rows) {
            while (lines.size() < row.number() - 1) {
                lines.add("");
            }
            lines.add(line(row.cells()));
        }
        return String.join("\n", lines);
    }

    private static String line(List<String> cells) {
        return cells.stream().map(TrialTable::quoted).collect(Collectors.joining("\t"));
    }

    private static String quoted(String cell) {
        String flat = cell.replaceAll("\\s+", " ");
        return flat.contains("\"") ? "\"" + flat.replace("\"", "\"\"") + "\"" : flat;
    }
}

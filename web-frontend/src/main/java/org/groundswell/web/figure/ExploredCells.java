package org.groundswell.web.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * A shaded table as the explore view reads it. What is empty has no cell.
 *
 * @param rows the names at the left
 * @param columns the headings
 * @param cells {@code [column, row, tone, shown, told]}, columns and rows from 0
 */
record ExploredCells(List<String> rows, List<String> columns, List<List<Object>> cells) {

    static ExploredCells of(ChartTable table, Words words) {
        List<String> columns =
                table.columns().stream().skip(1).map(ChartTable.Column::heading).toList();
        List<String> rows = new ArrayList<>();
        List<List<Object>> cells = new ArrayList<>();
        for (List<ChartTable.Cell> row : table.rows()) {
            String name = row.getFirst().shown();
            for (int i = 1; i < row.size(); i++) {
                ChartTable.Cell cell = row.get(i);
                if (cell.tone() != null && !cell.shown().isEmpty()) {
                    String said = cell.tone().equals(cell.raw()) ? words.say("standing." + cell.raw()) : cell.shown();
                    String told = words.say("figure.explore.cell", name, columns.get(i - 1), said);
                    cells.add(List.of(i - 1, rows.size(), cell.tone(), cell.shown(), told));
                }
            }
            rows.add(name);
        }
        return new ExploredCells(rows, columns, cells);
    }
}

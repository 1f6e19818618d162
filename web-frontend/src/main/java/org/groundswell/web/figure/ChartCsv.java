package org.groundswell.web.figure;

import java.util.List;
import java.util.stream.Collectors;

/** A figure's table as a file (RFC 4180), safe to open in a spreadsheet: no cell can begin a formula. */
public final class ChartCsv {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private ChartCsv() {}

    public static String of(ChartTable table) {
        StringBuilder csv = new StringBuilder();
        csv.append(line(table.columns().stream().map(ChartTable.Column::heading).toList()));
        table.rows()
                .forEach(row ->
                        csv.append(line(row.stream().map(ChartTable.Cell::raw).toList())));
        return csv.toString();
    }

    /** One record with its line end. */
    public static String line(List<String> cells) {
        return cells.stream().map(ChartCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String raw) {
        String safe = beginsFormula(raw) ? "'" + raw : raw;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static boolean beginsFormula(String raw) {
        return !raw.isEmpty() && FORMULA_STARTS.indexOf(raw.charAt(0)) >= 0 && !isNumber(raw);
    }

    private static boolean isNumber(String raw) {
        return raw.matches("-?\\d+(\\.\\d+)?");
    }
}

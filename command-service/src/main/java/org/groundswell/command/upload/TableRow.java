package org.groundswell.command.upload;

import java.util.List;

/**
 * One row below the header.
 *
 * @param number as a spreadsheet shows it; the header of a plain file is row 1
 * @param cells as many as the header has columns, stripped; blank where nothing was given
 * @param faults why the row cannot be taken as it is; empty for a sound row
 */
public record TableRow(int number, List<String> cells, List<CellFault> faults) {

    /**
     * @param column the header of the column at fault, or empty where the whole row is
     * @param value what stood there
     */
    public record CellFault(String column, String value, String code, String reason) {}
}

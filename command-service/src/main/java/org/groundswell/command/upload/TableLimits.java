package org.groundswell.command.upload;

import org.groundswell.command.upload.UnreadableFile.Reason;

/**
 * How much of a file is read before it is refused.
 *
 * @param bytes of the file as sent
 * @param rows below the header
 * @param columns of any row
 * @param cells in all
 * @param decompressedBytes of everything inside an XLSX file
 * @param zipEntries inside an XLSX file
 * @param ratio of decompressed to compressed bytes of one part, once it exceeds a megabyte
 */
public record TableLimits(
        long bytes, int rows, int columns, long cells, long decompressedBytes, int zipEntries, int ratio) {

    public static final TableLimits DEFAULT =
            new TableLimits(25L << 20, 1_000_000, 250, 5_000_000L, 256L << 20, 1_000, 200);

    void checkRow(int rowsSoFar, int columnsHere, long cellsSoFar) {
        if (rowsSoFar > rows) {
            throw new UnreadableFile(
                    Reason.TOO_MANY_ROWS,
                    "The file has more than %,d rows. Split it and send the parts.".formatted(rows));
        }
        if (columnsHere > columns) {
            throw new UnreadableFile(
                    Reason.TOO_MANY_ROWS,
                    "A row has more than %,d columns. Keep only the columns you need.".formatted(columns));
        }
        if (cellsSoFar > cells) {
            throw new UnreadableFile(
                    Reason.TOO_MANY_ROWS,
                    "The file has more than %,d cells. Keep only the columns you need, or split it.".formatted(cells));
        }
    }
}

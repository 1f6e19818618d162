package org.groundswell.command.upload;

import java.util.List;
import java.util.function.Consumer;
import org.groundswell.domain.table.SourceRow;
import org.groundswell.domain.table.SourceTable;
import org.jspecify.annotations.Nullable;

/** A file read as a header and rows. Reading streams: no more than a row is held. Blank rows are passed over but counted. */
public interface TabularFile extends SourceTable {

    Form form();

    /**
     * Hands over every row that is not blank, in order.
     *
     * @return remarks for the person who sent the file, such as formulas read by their saved values
     * @throws UnreadableFile where the file is damaged further down or exceeds a limit
     */
    List<String> read(Consumer<SourceRow> consumer);

    @Override
    default void forEachRow(Consumer<SourceRow> reader) {
        read(reader);
    }

    /**
     * How the file was understood.
     *
     * @param format csv or xlsx
     * @param encoding of a text file, such as {@code UTF-8}
     * @param delimiter of a text file: comma, semicolon, tab or pipe
     * @param sheet the sheet that was read
     * @param otherSheets sheets that were not
     */
    record Form(
            String format,
            @Nullable String encoding,
            @Nullable String delimiter,
            @Nullable String sheet,
            List<String> otherSheets) {}
}

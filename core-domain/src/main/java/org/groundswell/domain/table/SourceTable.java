package org.groundswell.domain.table;

import java.util.List;
import java.util.function.Consumer;

/** A table as it was sent. It may be read more than once and gives the same rows each time, one after another. */
public interface SourceTable {

    /** The headers, each different. */
    List<String> columns();

    void forEachRow(Consumer<SourceRow> reader);

    /** A table that is at hand; its first row is row 2, as below a header. */
    static SourceTable of(List<String> columns, List<List<String>> rows) {
        return new SourceTable() {
            @Override
            public List<String> columns() {
                return columns;
            }

            @Override
            public void forEachRow(Consumer<SourceRow> reader) {
                int number = 2;
                for (List<String> cells : rows) {
                    reader.accept(new SourceRow(number++, cells, List.of()));
                }
            }
        };
    }
}

package org.groundswell.web.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An uploaded table as the command service read it. */
public record Upload(
        String upload,
        @Nullable String fileName,
        @Nullable String format,
        @Nullable String encoding,
        @Nullable String delimiter,
        @Nullable String sheet,
        List<String> columns,
        int rows,
        List<List<String>> sample,
        @Nullable String sha256) {

    public Upload {
        columns = columns == null ? List.of() : List.copyOf(columns);
        sample = sample == null ? List.of() : sample;
    }
}

package org.groundswell.query.decision;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ids that stand in one column, with blanks between them. */
final class Words {

    private Words() {}

    static List<String> of(@Nullable String column) {
        return column == null
                ? List.of()
                : Arrays.stream(column.split(" "))
                        .filter(word -> !word.isEmpty())
                        .toList();
    }
}

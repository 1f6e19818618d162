package org.groundswell.web.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list that an answer left out is an empty one. */
final class Lists {

    private Lists() {}

    static <T> List<T> of(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}

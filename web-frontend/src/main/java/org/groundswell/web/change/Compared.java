package org.groundswell.web.change;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a page as it is compared: found again by its key, and different where one of its cells is.
 *
 * @param label what people call it
 * @param cells words by the heading of their column, in the page's order
 */
record Compared(String key, String label, Map<String, String> cells) {

    /** A row being filled; a cell without words is a dash. */
    static Compared row(String key, String label) {
        return new Compared(key, label, new LinkedHashMap<>());
    }

    Compared with(String column, @Nullable Object words) {
        String told = words == null ? "" : words.toString();
        cells.put(column, told.isBlank() ? "–" : told);
        return this;
    }
}

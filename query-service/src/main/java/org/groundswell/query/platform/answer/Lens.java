package org.groundswell.query.variation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** By which membership past figures are counted. */
enum Lens {
    /** In each month the sites that belonged to the group at its end. */
    THEN,
    /** In every month the sites that belong to the group at the moment asked about. */
    NOW,
    /** Only sites that belonged to the group in every month shown and had begun to report by the first. */
    THROUGHOUT;

    static List<String> words() {
        return Arrays.stream(values()).map(Lens::word).toList();
    }

    static Lens of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

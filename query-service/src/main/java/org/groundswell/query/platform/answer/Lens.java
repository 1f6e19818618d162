package org.groundswell.query.platform.answer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** By which membership past figures are counted. */
public enum Lens {
    /** In each month the sites that belonged to the group at its end. */
    THEN,
    /** In every month the sites that belong to the group at the moment asked about. */
    NOW,
    /** Only sites that belonged to the group in every month shown and had begun to report by the first. */
    THROUGHOUT;

    /**
     * A fault is noted, not thrown.
     *
     * @return the usual one where none was given
     */
    public static Lens of(@Nullable String given, RequestFaults faults) {
        List<String> words = Arrays.stream(values()).map(Lens::word).toList();
        return valueOf(faults.word("lens", given, NOW.word(), words).toUpperCase(Locale.ROOT));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package org.groundswell.domain.signal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a signal turned out to be. */
public enum CaseOutcome {
    /** Something was done about it. */
    ACTED,
    /** The reason is known, and nothing needs doing. */
    EXPLAINED,
    /** Chance after all: a false alarm. */
    NOISE,
    /** The figures were wrong: a false alarm, too. */
    DATA_ERROR;

    public static List<String> words() {
        return Arrays.stream(values()).map(CaseOutcome::word).toList();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package org.groundswell.domain.statistics;

import java.util.Locale;

/** What a point tells. */
public enum Signal {
    COMMON_CAUSE,
    IMPROVEMENT,
    CONCERN,
    /** Special cause towards higher figures, where no direction is better. */
    NEUTRAL_HIGH,
    /** Special cause towards lower figures, where no direction is better. */
    NEUTRAL_LOW;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package org.groundswell.domain.statistics;

import java.util.Locale;

/** Making Data Count's assurance icons: whether figures between the limits meet the target. */
public enum AssuranceIcon {
    /** All of them do. */
    PASS,
    /** None does. */
    FAIL,
    HIT_OR_MISS;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

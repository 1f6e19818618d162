package org.groundswell.domain.statistics;

import java.util.Locale;

/** Making Data Count's variation icons: what the last point tells, and on which side. */
public enum VariationIcon {
    COMMON_CAUSE,
    IMPROVEMENT_HIGH,
    IMPROVEMENT_LOW,
    CONCERN_HIGH,
    CONCERN_LOW,
    NEUTRAL_HIGH,
    NEUTRAL_LOW;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

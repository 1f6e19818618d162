package org.groundswell.domain.statistics;

import java.util.Locale;

/** Why a point is not chance: one reason for each point, the first that applies in the order of its rule set. */
public enum Rule {
    NONE,
    OUTSIDE,
    TREND,
    TWO_OF_THREE,
    SHIFT,
    WE_1,
    WE_2,
    WE_3,
    WE_4,
    NELSON_1,
    NELSON_2,
    NELSON_3,
    NELSON_4,
    NELSON_5,
    NELSON_6,
    NELSON_7,
    NELSON_8;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

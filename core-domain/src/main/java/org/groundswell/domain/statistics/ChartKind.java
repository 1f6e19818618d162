package org.groundswell.domain.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a control chart is of, which decides how its centre and limits are computed. */
public enum ChartKind {
    /** Any figure, by Making Data Count's XmR. */
    XMR,
    /** Any figure; as XmR by the constants of qicharts2. */
    I,
    /** How far each figure lies from the one before it. */
    MR,
    /** A part of a whole. */
    P,
    /** Events for each of an exposure. */
    U,
    /** Events counted over even exposures. */
    C,
    /** A part of a whole, widened by how much more the months vary than chance lets them (Laney 2002). */
    P_PRIME,
    /** Events for each of an exposure, widened likewise. */
    U_PRIME,
    /** Opportunities between rare events. */
    G,
    /** Time between rare events. */
    T;

    public static Optional<ChartKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(ChartKind::word).toList();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether each point is a numerator over a denominator, so that limits differ from point to point. */
    public boolean needsDenominator() {
        return this == P || this == U || this == P_PRIME || this == U_PRIME;
    }

    /** Whether each point is one event, so that several may fall on a day. */
    public boolean isOfEvents() {
        return this == G || this == T;
    }
}

package org.groundswell.domain.change;

import java.time.YearMonth;
import java.util.Map;

/**
 * What was known of one site.
 *
 * @param membership whether it counted, and if not, why not
 * @param since the entry that made it so
 */
public record KnownSite(Membership membership, long since, Map<YearMonth, KnownMonth> months) {

    /** Whether a site is one of those the figure is about. */
    public enum Membership {
        /** Not enrolled. */
        ABSENT,
        /** One of the sites the figure is about. */
        COUNTED,
        /** Declined or withdrawn, where only sites that have not left are counted. */
        LEFT,
        /** Enrolled, but in another region or wave than the figure is about. */
        ELSEWHERE
    }

    static final KnownSite UNKNOWN = new KnownSite(Membership.ABSENT, 0, Map.of());

    public KnownSite {
        months = Map.copyOf(months);
    }

    boolean isCounted() {
        return membership == Membership.COUNTED;
    }
}

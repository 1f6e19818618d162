package org.groundswell.query.variation;

import org.groundswell.query.platform.asat.AsAt;
import org.groundswell.query.platform.fold.PhaseStart;
import org.jspecify.annotations.Nullable;

/** The phases of charts: a decision on limits happened when it was recorded, and by the second clock none begins after the last month. */
final class ToldPhases {

    private ToldPhases() {}

    /**
     * A select of the phases in force, of one row or none.
     *
     * @param measure as an expression of the statement around it; so the site
     */
    static String of(AsAt asAt, String measure, String site) {
        return "select w.phases from view_variation_phases w where w.measure = %s and w.site = %s and %s"
                .formatted(measure, site, asAt.in("w"));
    }

    /** Phases without those that begin after the last month. */
    static @Nullable String cut(AsAt asAt, @Nullable String phases) {
        return phases == null || !asAt.isOfTwoClocks()
                ? phases
                : PhaseStart.write(PhaseStart.read(phases).stream()
                        .filter(phase -> asAt.hasEnded(phase.from()))
                        .toList());
    }
}

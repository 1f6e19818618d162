package org.groundswell.query.variation;

import java.time.YearMonth;
import org.groundswell.query.platform.asat.AsAt;
import org.groundswell.query.platform.fold.PhaseStart;
import org.jspecify.annotations.Nullable;

/**
 * Series by the second clock: months that had ended by the day, under the limits that had been decided by then. With one clock they are
 * as they stand.
 */
final class ToldLines {

    private ToldLines() {}

    /**
     * What phases a series of {@code view_variation_series} has, as an expression of a statement: a decision on limits happened when it
     * was recorded.
     *
     * @param alias of the series' table
     */
    static String phases(AsAt asAt, String alias) {
        return asAt.isOfTwoClocks() ? """
                  (select w.phases from view_variation_series w
                   where w.measure = %1$s.measure and w.site = %1$s.site and %2$s)""".formatted(alias, asAt.in("w")) : alias + ".phases";
    }

    /** The line without the months that had not ended; empty where none had. */
    static String cut(AsAt asAt, String line) {
        YearMonth last = asAt.lastMonth();
        return last == null ? line : SeriesLine.write(SeriesLine.read(line).headMap(last, true));
    }

    /** Phases without those that begin after the last month. */
    static @Nullable String cutPhases(AsAt asAt, @Nullable String phases) {
        return phases == null || !asAt.isOfTwoClocks()
                ? phases
                : PhaseStart.write(PhaseStart.read(phases).stream()
                        .filter(phase -> asAt.hasEnded(phase.from()))
                        .toList());
    }
}

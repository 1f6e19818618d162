package org.groundswell.web.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The findings of a run chart as the statistics' interface answers them, field for field (Anhøj's rules).
 *
 * @param useful points that are not on the median
 * @param signal whether the longest run is too long or the crossings are too few; no single point is blamed
 * @param notes what could not be computed, and why; what was left out
 */
public record RunChart(
        @Nullable Double median,
        int useful,
        @Nullable Integer longestRun,
        @Nullable Integer longestRunMax,
        @Nullable Integer crossings,
        @Nullable Integer crossingsMin,
        boolean signal,
        List<String> notes) {

    public RunChart {
        notes = List.copyOf(notes);
    }
}

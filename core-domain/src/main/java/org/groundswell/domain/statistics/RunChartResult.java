package org.groundswell.domain.statistics;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run chart.
 *
 * @param median the centre line; nothing where no point has a figure
 * @param points every point given, in order of time
 * @param notes what could not be computed, and why
 */
public record RunChartResult(@Nullable Double median, Runs runs, List<Point> points, List<String> notes) {

    public RunChartResult {
        points = List.copyOf(points);
        notes = List.copyOf(notes);
    }

    /** @param given which point of the request it is, from 0 */
    public record Point(LocalDate at, int given, @Nullable Double value, boolean excluded) {}
}

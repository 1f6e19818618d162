package org.groundswell.domain.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run chart to be computed.
 *
 * @param points in any order; a point with a denominator is charted as its ratio
 * @param baselinePoints of how many first points the median is taken; nothing for all
 * @param centre a centre line known beforehand, such as a target; nothing for the median
 */
public record RunChartRequest(
        List<ChartPoint> points,
        @Nullable Integer baselinePoints,
        @Nullable Double centre) {

    public RunChartRequest {
        points = List.copyOf(points);
    }

    public static RunChartRequest of(List<ChartPoint> points) {
        return new RunChartRequest(points, null, null);
    }
}

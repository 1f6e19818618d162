package org.groundswell.web.figure;

import java.util.List;

/**
 * What a run chart is drawn from.
 *
 * @param given every point in order of time
 */
public record RunChartReading(
        MeasureFacts measure, String name, RunChart chart, List<GivenPoint> given, List<Happening> happenings) {

    public RunChartReading {
        given = List.copyOf(given);
        happenings = List.copyOf(happenings);
    }
}

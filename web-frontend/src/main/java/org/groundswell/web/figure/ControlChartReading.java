package org.groundswell.web.figure;

import java.util.List;

/**
 * What a control chart is drawn from.
 *
 * @param name whose series it is: a site or a group of sites
 * @param given what was recorded for each point, by its day; may be empty, then points without a value are missing ones
 * @param happenings what is marked on the chart, in order of time
 */
public record ControlChartReading(
        MeasureFacts measure, String name, ControlChart chart, List<GivenPoint> given, List<Happening> happenings) {

    public ControlChartReading {
        given = List.copyOf(given);
        happenings = List.copyOf(happenings);
    }
}

package org.groundswell.web.figure;

import java.util.List;

/**
 * Control charts of several sites beside each other.
 *
 * @param sites those of this page, at most {@link SmallMultiplesFigure#PAGE}
 * @param total how many there are on all pages
 */
public record SmallMultiplesReading(MeasureFacts measure, List<ControlChartReading> sites, int total) {

    public SmallMultiplesReading {
        sites = List.copyOf(sites);
        if (sites.size() > SmallMultiplesFigure.PAGE) {
            throw new IllegalArgumentException("A page has at most " + SmallMultiplesFigure.PAGE + " sites");
        }
    }
}

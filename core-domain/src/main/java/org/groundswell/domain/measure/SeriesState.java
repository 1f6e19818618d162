package org.groundswell.domain.measure;

import java.time.YearMonth;
import java.util.Map;

/** The present figure of each month of one site's series of one measure. */
public record SeriesState(Map<YearMonth, DataPoint> points) {

    public SeriesState {
        points = Map.copyOf(points);
    }
}

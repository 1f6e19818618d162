package org.groundswell.web.figure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far sites differ, month by month; on the scale of the measure's values.
 *
 * @param method dl, pm or reml
 */
public record SpreadReading(MeasureFacts measure, String method, List<Month> months) {

    public SpreadReading {
        months = List.copyOf(months);
    }

    /**
     * @param n sites that enter
     * @param left sites that do not
     * @param tauSquared nothing where too few sites have a figure
     */
    public record Month(
            LocalDate at,
            int n,
            int left,
            @Nullable Double mu,
            @Nullable Double tauSquared,
            @Nullable Double i2) {}
}

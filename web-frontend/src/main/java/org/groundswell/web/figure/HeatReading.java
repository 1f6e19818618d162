package org.groundswell.web.figure;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One measure over sites and months.
 *
 * @param months every month shown, in order
 * @param sites in the order to show them in
 */
public record HeatReading(MeasureFacts measure, List<YearMonth> months, List<Site> sites) {

    public HeatReading {
        months = List.copyOf(months);
        sites = List.copyOf(sites);
    }

    public record Site(String code, String name, List<Month> months) {

        public Site {
            months = List.copyOf(months);
        }
    }

    /**
     * @param standing value, missing, not-applicable or suspended
     * @param signal improvement, concern or nothing
     */
    public record Month(
            YearMonth at,
            String standing,
            @Nullable Double value,
            @Nullable String signal) {}
}

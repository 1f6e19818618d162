package org.groundswell.query.variation;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.groundswell.domain.measure.DataPoint;
import org.groundswell.domain.statistics.AssuranceIcon;
import org.groundswell.domain.statistics.ControlChartResult;
import org.groundswell.domain.statistics.VariationIcon;
import org.groundswell.query.platform.fold.PhaseStart;
import org.jspecify.annotations.Nullable;

/**
 * What the chart of a series says.
 *
 * @param variation nothing where the series is not judged; so with assurance
 * @param latest the month of the latest value, and the value; nothing where there is none
 */
record Judged(
        @Nullable VariationIcon variation,
        @Nullable AssuranceIcon assurance,
        @Nullable YearMonth latest,
        @Nullable Double value) {

    /** @param months recorded months */
    static Judged of(SeriesChart chart, NavigableMap<YearMonth, DataPoint> months, List<PhaseStart> phases) {
        ControlChartResult result = chart.of(months, phases);
        boolean judged = !chart.hasFewCases(months);
        VariationIcon variation = judged ? result.variationIcon() : null;
        AssuranceIcon assurance = judged ? result.assuranceIcon() : null;
        for (Map.Entry<YearMonth, DataPoint> month : months.descendingMap().entrySet()) {
            Double value = chart.values()
                    .of(month.getValue().numerator(), month.getValue().denominator());
            if (value != null) {
                return new Judged(variation, assurance, month.getKey(), value);
            }
        }
        return new Judged(variation, assurance, null, null);
    }

    Attention attention() {
        return Attention.of(variation, assurance);
    }
}

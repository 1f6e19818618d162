package org.groundswell.query.variation;

import java.time.YearMonth;
import java.util.List;
import org.groundswell.domain.statistics.AssuranceIcon;
import org.groundswell.domain.statistics.ChartIcons;
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

    static Judged of(SeriesChart chart, SeriesNumbers series, List<PhaseStart> phases) {
        ChartIcons icons = chart.hasFewCases(series) ? ChartIcons.NONE : chart.icons(series, phases);
        for (int i = series.size() - 1; i >= 0; i--) {
            double value = chart.value(series, i);
            if (!Double.isNaN(value)) {
                return new Judged(icons.variation(), icons.assurance(), series.month(i), value);
            }
        }
        return new Judged(icons.variation(), icons.assurance(), null, null);
    }

    Attention attention() {
        return Attention.of(variation, assurance);
    }
}

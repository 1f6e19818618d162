package org.groundswell.query.variation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import org.groundswell.domain.measure.DataPoint;
import org.groundswell.domain.statistics.AssuranceIcon;
import org.groundswell.domain.statistics.ControlChartResult;
import org.groundswell.domain.statistics.VariationIcon;
import org.groundswell.query.platform.fold.MeasureBrief;
import org.groundswell.query.platform.fold.PhaseStart;
import org.groundswell.query.platform.fold.SiteBrief;
import org.jspecify.annotations.Nullable;

/**
 * The control chart of one site's series, with the fields of the stateless API beside the facts of measure and site.
 *
 * @param target in the measure's own unit
 * @param attention why it wants looking at, if at all
 * @param happenings what the chart is marked with, in order of time
 * @param notes what could not be computed or is not judged, and why
 */
record ChartRow(
        MeasureBrief measure,
        SiteBrief site,
        String chart,
        String ruleSet,
        String direction,
        @Nullable Double target,
        List<Phase> phases,
        @Nullable String variationIcon,
        @Nullable String assuranceIcon,
        String attention,
        List<Point> points,
        List<Happening> happenings,
        List<String> notes) {

    /** Between two recalculations. */
    record Phase(LocalDate from, LocalDate to, @Nullable Double centre, int points) {}

    /** @param standing what was recorded; {@code none} where nothing was */
    record Point(
            String at,
            String standing,
            @JsonInclude @Nullable Double value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            int phase,
            @Nullable Double centre,
            @Nullable Double lower,
            @Nullable Double upper,
            @Nullable Double lowerNear,
            @Nullable Double upperNear,
            String rule,
            String signal) {}

    /** @param happenings of this site and others, on this measure and others */
    static ChartRow of(
            MeasureBrief measure,
            SiteBrief site,
            NavigableMap<YearMonth, DataPoint> months,
            List<PhaseStart> phases,
            List<Happening> happenings) {
        SeriesChart chart = SeriesChart.of(measure);
        SeriesNumbers numbers = SeriesNumbers.of(months);
        ControlChartResult result = chart.of(numbers, phases);
        boolean judged = !chart.hasFewCases(numbers);
        // rounds are few: limits made of two or three would only be drawn, and never be right
        boolean limited = !chart.spaced() || result.variationIcon() != null;
        VariationIcon variation = judged ? result.variationIcon() : null;
        AssuranceIcon assurance = judged ? result.assuranceIcon() : null;
        return new ChartRow(
                measure,
                site,
                result.chart().word(),
                result.rules(),
                result.direction().word(),
                result.target(),
                result.phases().stream()
                        .map(phase -> new Phase(phase.from(), phase.to(), phase.centre(), phase.points()))
                        .toList(),
                variation == null ? null : variation.word(),
                assurance == null ? null : assurance.word(),
                Attention.of(variation, assurance).word(),
                result.points().stream()
                        .map(point -> point(point, months.get(YearMonth.from(point.at())), judged, limited))
                        .toList(),
                Happening.of(happenings, site.code(), measure.measure()),
                judged ? result.notes() : withFewCases(result.notes()));
    }

    private static List<String> withFewCases(List<String> notes) {
        List<String> all = new ArrayList<>(notes);
        all.add("Most months have fewer than five cases: they are shown and not judged.");
        return all;
    }

    private static Point point(
            ControlChartResult.Point charted, @Nullable DataPoint recorded, boolean judged, boolean limited) {
        return new Point(
                YearMonth.from(charted.at()).toString(),
                recorded == null ? "none" : recorded.standing().word(),
                charted.value(),
                recorded == null ? null : recorded.numerator(),
                recorded == null ? null : recorded.denominator(),
                charted.phase(),
                limited ? charted.centre() : null,
                limited ? charted.lower() : null,
                limited ? charted.upper() : null,
                limited ? charted.lowerNear() : null,
                limited ? charted.upperNear() : null,
                judged ? charted.rule().word() : "none",
                judged ? charted.signal().word() : "common-cause");
    }
}

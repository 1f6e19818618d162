package org.groundswell.query.variation;

import java.util.Arrays;
import java.util.List;
import org.groundswell.query.platform.fold.MeasureBrief;
import org.groundswell.query.platform.fold.SiteBrief;
import org.jspecify.annotations.Nullable;

/**
 * How far sites truly differ, and each site's value drawn towards the middle by how little it tells.
 *
 * @param scale log-odds, log or plain: where the variances are; values are in the measure's own unit
 * @param mean of all sites, in the measure's own unit
 * @param predictionLower where a further site would lie with 95 %
 * @param iSquared the part of the variance that lies between sites, in per cent
 * @param counts over all sites chosen
 * @param units such sites as the caller may see, by prediction
 * @param left such sites without an estimate, and why
 */
record CaterpillarRow(
        MeasureBrief measure,
        @Nullable String from,
        @Nullable String to,
        String scale,
        @Nullable Double mean,
        @Nullable Double predictionLower,
        @Nullable Double predictionUpper,
        @Nullable Double tauSquared,
        @Nullable Double q,
        @Nullable Double iSquared,
        Counts counts,
        List<Unit> units,
        List<Left> left,
        String rule,
        List<String> notes)
        implements FigureASite.Figures {

    /** @param below sites whose whole interval lies below the mean */
    record Counts(int sites, int left, int below, int above) {}

    /**
     * @param value as recorded
     * @param predicted by empirical Bayes
     * @param weight 1 leaves the value alone, 0 gives the mean
     */
    record Unit(
            SiteBrief site,
            double numerator,
            double denominator,
            double value,
            @Nullable Double predicted,
            @Nullable Double lower,
            @Nullable Double upper,
            @Nullable Double weight)
            implements FigureASite.Figure {

        @Override
        public List<@Nullable Object> cells() {
            return Arrays.asList(predicted, lower, upper, weight);
        }
    }

    record Left(SiteBrief site, String why) {}
}

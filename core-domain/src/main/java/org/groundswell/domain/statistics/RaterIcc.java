package org.groundswell.domain.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.FDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Reliability of raters who all rated the same units, by the six intraclass correlations of Shrout and Fleiss 1979 with the
 * intervals of McGraw and Wong 1996, as the R package irr 0.84.
 *
 * @param forms empty where none can be estimated
 * @param reason why there are none
 */
public record RaterIcc(
        int units, int raters, List<Form> forms, @Nullable String reason) {

    public static final String RULE = "icc-raters";
    public static final String RULE_VERSION = "1";

    private static final double UPPER = 0.975;

    public RaterIcc {
        forms = List.copyOf(forms);
    }

    /** Which raters are meant. */
    public enum Model {
        /** ICC(1): other raters for each unit. */
        ONE_WAY,
        /** ICC(2): the same raters, taken at random; they should agree. */
        AGREEMENT,
        /** ICC(3): these very raters; they should put units in the same order. */
        CONSISTENCY
    }

    /**
     * @param average of all raters' mean, otherwise of a single rater
     * @param f against no correlation; infinite where raters agree perfectly
     * @param lower 95 %; nothing where raters agree perfectly
     */
    public record Form(
            Model model,
            boolean average,
            double icc,
            double f,
            @Nullable Double lower,
            @Nullable Double upper) {}

    /** @param ratings a row for each unit, a column for each rater; a row with fewer columns than the first is refused */
    public static RaterIcc of(List<double[]> ratings) {
        int units = ratings.size();
        int raters = ratings.isEmpty() ? 0 : ratings.getFirst().length;
        if (ratings.stream().anyMatch(row -> row.length != raters)) {
            throw new IllegalArgumentException("every unit needs a rating by every rater");
        }
        if (units < 2 || raters < 2) {
            return new RaterIcc(
                    units, raters, List.of(), "It cannot be estimated: two units and two raters are needed.");
        }
        Squares squares = Squares.of(ratings);
        return squares.units() == 0
                ? new RaterIcc(units, raters, List.of(), "It cannot be estimated: units do not differ.")
                : new RaterIcc(units, raters, squares.forms(), null);
    }

    /**
     * Mean squares.
     *
     * @param within of a unit, raters not told apart
     * @param rest what neither units nor raters explain
     */
    private record Squares(double units, double within, double raters, double rest, int n, int k) {

        static Squares of(List<double[]> ratings) {
            int n = ratings.size();
            int k = ratings.getFirst().length;
            double mean = CompensatedSum.of(ratings.stream().flatMapToDouble(Arrays::stream)) / (n * k);
            double all = CompensatedSum.of(
                    ratings.stream().flatMapToDouble(Arrays::stream).map(each -> square(each - mean)));
            double ofUnits = k
                    * CompensatedSum.of(ratings.stream()
                            .mapToDouble(row -> square(CompensatedSum.of(Arrays.stream(row)) / k - mean)));
            double ofRaters = n
                    * CompensatedSum.of(IntStream.range(0, k)
                            .mapToDouble(rater -> square(
                                    CompensatedSum.of(ratings.stream().mapToDouble(row -> row[rater])) / n - mean)));
            // what rounding leaves of nought is nought
            double nought = 1e-12 * all;
            double withinUnits = atLeast(all - ofUnits, nought);
            double unexplained = atLeast(all - ofUnits - ofRaters, nought);
            return new Squares(
                    atLeast(ofUnits, nought) / (n - 1),
                    withinUnits / (n * (k - 1)),
                    atLeast(ofRaters, nought) / (k - 1),
                    unexplained / ((n - 1) * (k - 1)),
                    n,
                    k);
        }

        List<Form> forms() {
            return List.of(
                    oneWay(false),
                    agreement(false),
                    consistency(false),
                    oneWay(true),
                    agreement(true),
                    consistency(true));
        }

        private Form oneWay(boolean average) {
            return byRatio(Model.ONE_WAY, average, within, (double) n * (k - 1));
        }

        private Form consistency(boolean average) {
            return byRatio(Model.CONSISTENCY, average, rest, (n - 1.0) * (k - 1));
        }

        private Form byRatio(Model model, boolean average, double error, double degrees) {
            double f = units / error;
            if (error == 0) {
                return new Form(model, average, 1, f, null, null);
            }
            double low = f / quantile(n - 1, degrees);
            double high = f * quantile(degrees, n - 1);
            return new Form(
                    model, average, correlation(f, average), f, correlation(low, average), correlation(high, average));
        }

        private double correlation(double f, boolean average) {
            return average ? 1 - 1 / f : (f - 1) / (f + k - 1);
        }

        private Form agreement(boolean average) {
            double f = units / rest;
            double ofOne = units + (k - 1) * rest + (double) k / n * (raters - rest);
            double icc = (units - rest) / (average ? units + (raters - rest) / n : ofOne);
            if (rest == 0) {
                return new Form(Model.AGREEMENT, average, icc, f, null, null);
            }
            double a = k * icc / (n * (1 - icc));
            double b = 1 + k * icc * (n - 1) / (n * (1 - icc));
            double degrees = square(a * raters + b * rest)
                    / (square(a * raters) / (k - 1) + square(b * rest) / ((n - 1.0) * (k - 1)));
            double low = quantile(n - 1, degrees);
            double high = quantile(degrees, n - 1);
            double others = average ? raters - rest : k * raters + ((double) k * n - k - n) * rest;
            return new Form(
                    Model.AGREEMENT,
                    average,
                    icc,
                    f,
                    n * (units - low * rest) / (low * others + n * units),
                    n * (high * units - rest) / (others + n * high * units));
        }

        private static double quantile(double first, double second) {
            return FDistribution.of(first, second).inverseCumulativeProbability(UPPER);
        }

        private static double atLeast(double sum, double nought) {
            return sum <= nought ? 0 : sum;
        }

        private static double square(double number) {
            return number * number;
        }
    }
}

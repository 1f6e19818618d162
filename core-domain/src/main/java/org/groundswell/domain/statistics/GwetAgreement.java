package org.groundswell.domain.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Agreement by Gwet's coefficient, which stays high where nearly all units are of one kind and kappa collapses (AC1; AC2 with
 * weights), beside Fleiss' kappa; for any number of raters and with ratings missing (Gwet 2014, as the R package irrCAC 1.0).
 *
 * @param coefficient nothing where it cannot be estimated
 * @param error its standard error; nothing for one unit
 * @param observed the (weighted) share of pairs of ratings that agree
 * @param reason why there is no coefficient
 */
public record GwetAgreement(
        @Nullable Double coefficient,
        @Nullable Double error,
        @Nullable Double observed,
        @Nullable String reason) {

    public static final String RULE = "gwet";
    public static final String RULE_VERSION = "1";

    /** How chance agreement is reckoned. */
    public enum Chance {
        GWET,
        FLEISS
    }

    /** How near categories are, by their order. */
    public enum Weights {
        /** The same or not. */
        IDENTITY,
        /** Gwet's ordinal weights: 1 less the pairs of categories spanned over the most there are. */
        ORDINAL;

        private double of(int first, int second, int categories) {
            if (this == IDENTITY) {
                return first == second ? 1 : 0;
            }
            return 1 - spanned(Math.abs(first - second) + 1) / spanned(categories);
        }

        private static double spanned(int categories) {
            return categories * (categories - 1) / 2.0;
        }
    }

    /** @param units the ratings of each; those without any do not count */
    public static GwetAgreement of(Chance chance, Weights weights, List<double[]> units) {
        double[] categories = units.stream()
                .flatMapToDouble(Arrays::stream)
                .distinct()
                .sorted()
                .toArray();
        List<double[]> rated = units.stream().filter(unit -> unit.length > 0).toList();
        if (rated.stream().noneMatch(unit -> unit.length > 1)) {
            return none("Agreement cannot be estimated: no unit has two ratings.");
        }
        return categories.length < 2
                ? none("Agreement cannot be estimated: all ratings are the same.")
                : new Counts(weights, categories, rated).agreement(chance);
    }

    private static GwetAgreement none(String reason) {
        return new GwetAgreement(null, null, null, reason);
    }

    /** How many raters put each unit into each category. */
    private static final class Counts {

        private final int size;
        private final double[][] weights;
        private final double[][] counts;
        private final double[] ratings;
        private final double[] shares;

        Counts(Weights weights, double[] categories, List<double[]> units) {
            size = categories.length;
            this.weights = new double[size][size];
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    this.weights[i][j] = weights.of(i, j, size);
                }
            }
            counts = new double[units.size()][size];
            ratings = units.stream().mapToDouble(unit -> unit.length).toArray();
            for (int unit = 0; unit < counts.length; unit++) {
                for (double value : units.get(unit)) {
                    counts[unit][Arrays.binarySearch(categories, value)]++;
                }
            }
            shares = new double[size];
            Arrays.setAll(shares, category -> mean(unit -> counts[unit][category] / ratings[unit]));
        }

        GwetAgreement agreement(Chance chance) {
            double often = (double) counts.length
                    / IntStream.range(0, counts.length)
                            .filter(unit -> ratings[unit] > 1)
                            .count();
            double observed = often * mean(this::agreeing);
            double[] byCategory = byCategory(chance);
            double expected = over(category -> shares[category] * byCategory[category]);
            double coefficient = (observed - expected) / (1 - expected);
            double squares = CompensatedSum.of(IntStream.range(0, counts.length).mapToDouble(unit -> {
                double own = often * (agreeing(unit) - (ratings[unit] > 1 ? expected : 0)) / (1 - expected);
                double ownChance = over(category -> counts[unit][category] * byCategory[category]) / ratings[unit];
                double pull = 2 * (1 - coefficient) * (ownChance - expected) / (1 - expected);
                double apart = own - pull - coefficient;
                return apart * apart;
            }));
            double n = counts.length;
            return new GwetAgreement(coefficient, n > 1 ? Math.sqrt(squares / (n * (n - 1))) : null, observed, null);
        }

        /** The share of a unit's pairs of ratings that agree; nought for a unit rated once. */
        private double agreeing(int unit) {
            double[] ofUnit = counts[unit];
            double agreeing = over(category -> ofUnit[category] * (near(category, ofUnit) - 1));
            return agreeing / Math.max(1, ratings[unit] * (ratings[unit] - 1));
        }

        /** What one more rating of a category agrees with by chance. */
        private double[] byCategory(Chance chance) {
            double[] byCategory = new double[size];
            double total = over(category -> Arrays.stream(weights[category]).sum());
            Arrays.setAll(
                    byCategory,
                    category -> chance == Chance.GWET
                            ? total * (1 - shares[category]) / (size * (size - 1.0))
                            : near(category, shares));
            return byCategory;
        }

        private double near(int category, double[] amounts) {
            return over(other -> weights[category][other] * amounts[other]);
        }

        private double over(IntToDoubleFunction ofCategory) {
            return IntStream.range(0, size).mapToDouble(ofCategory).sum();
        }

        private double mean(IntToDoubleFunction ofUnit) {
            return CompensatedSum.of(IntStream.range(0, counts.length).mapToDouble(ofUnit)) / counts.length;
        }
    }
}

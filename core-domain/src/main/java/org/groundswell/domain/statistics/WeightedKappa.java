package org.groundswell.domain.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * How far two raters agree beyond chance (Cohen 1968). Weights are by the categories' own values: of 1, 2 and 5 the last two are
 * three apart. The R package irr takes them to be one apart, by their order.
 *
 * @param kappa nothing where it cannot be estimated
 * @param z kappa over its standard error where raters only agree by chance (Fleiss, Cohen and Everitt 1969)
 * @param p of z, both sides
 * @param n units that both rated
 * @param agreement the share of units with the very same rating
 * @param reason why there is no kappa
 */
public record WeightedKappa(
        @Nullable Double kappa,
        @Nullable Double z,
        @Nullable Double p,
        int n,
        @Nullable Double agreement,
        @Nullable String reason) {

    public static final String RULE = "kappa-by-value";
    public static final String RULE_VERSION = "1";

    /** What a disagreement costs. */
    public enum Weight implements FunnelOptions.Word {
        /** All the same. */
        UNWEIGHTED,
        /** By the difference. */
        EQUAL,
        /** By the square of the difference. */
        SQUARED;

        private double cost(double first, double second) {
            double apart = Math.abs(first - second);
            return switch (this) {
                case UNWEIGHTED -> apart == 0 ? 0 : 1;
                case EQUAL -> apart;
                case SQUARED -> apart * apart;
            };
        }
    }

    /** A unit as two raters rated it. */
    public record Pair(double first, double second) {}

    public static WeightedKappa of(Weight weight, List<Pair> pairs) {
        if (pairs.isEmpty()) {
            return none(0, null, "Kappa cannot be estimated: no unit is rated by both.");
        }
        double agreement = (double) pairs.stream()
                        .filter(pair -> pair.first() == pair.second())
                        .count()
                / pairs.size();
        double[] categories = pairs.stream()
                .flatMapToDouble(pair -> IntStream.of(0, 1).mapToDouble(i -> i == 0 ? pair.first() : pair.second()))
                .distinct()
                .sorted()
                .toArray();
        if (categories.length < 2) {
            return none(pairs.size(), agreement, "Kappa cannot be estimated: all ratings are the same.");
        }
        return new Table(weight, categories, pairs).kappa(agreement);
    }

    private static WeightedKappa none(int n, @Nullable Double agreement, String reason) {
        return new WeightedKappa(null, null, null, n, agreement, reason);
    }

    /** Ratings of one by those of the other; weights are agreement's, 1 on the diagonal. */
    private static final class Table {

        private final double[][] weights;
        private final double[][] shares;
        private final double[] rows;
        private final double[] columns;
        private final int n;

        Table(Weight weight, double[] categories, List<Pair> pairs) {
            int size = categories.length;
            n = pairs.size();
            double most = weight.cost(categories[0], categories[size - 1]);
            weights = new double[size][size];
            shares = new double[size][size];
            rows = new double[size];
            columns = new double[size];
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    weights[i][j] = 1 - weight.cost(categories[i], categories[j]) / most;
                }
            }
            for (Pair pair : pairs) {
                int row = Arrays.binarySearch(categories, pair.first());
                int column = Arrays.binarySearch(categories, pair.second());
                shares[row][column] += 1.0 / n;
                rows[row] += 1.0 / n;
                columns[column] += 1.0 / n;
            }
        }

        WeightedKappa kappa(double agreement) {
            double observed = 0;
            double expected = 0;
            double spread = 0;
            for (int i = 0; i < rows.length; i++) {
                for (int j = 0; j < rows.length; j++) {
                    double chance = rows[i] * columns[j];
                    double apart = weights[i][j] - ofRow(i) - ofColumn(j);
                    observed += shares[i][j] * weights[i][j];
                    expected += chance * weights[i][j];
                    spread += chance * apart * apart;
                }
            }
            double kappa = (observed - expected) / (1 - expected);
            double variance = (spread - expected * expected) / (n * (1 - expected) * (1 - expected));
            double z = kappa / Math.sqrt(variance);
            double p = 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z));
            return variance > 0
                    ? new WeightedKappa(kappa, z, p, n, agreement, null)
                    : new WeightedKappa(kappa, null, null, n, agreement, null);
        }

        private double ofRow(int row) {
            return IntStream.range(0, rows.length)
                    .mapToDouble(j -> columns[j] * weights[row][j])
                    .sum();
        }

        private double ofColumn(int column) {
            return IntStream.range(0, rows.length)
                    .mapToDouble(i -> rows[i] * weights[i][column])
                    .sum();
        }
    }
}

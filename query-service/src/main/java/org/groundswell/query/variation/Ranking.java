package org.groundswell.query.variation;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.groundswell.query.platform.fold.Values;

/** The values of all sites whose latest one is of the same month, from the lowest to the highest: where a site stands among them. */
final class Ranking implements Matrices.Made {

    private final double[] ascending;

    /** @param values in any order */
    Ranking(DoubleStream values) {
        this.ascending = values.sorted().toArray();
    }

    /**
     * @param month by number; what came before it may be left out of the matrix
     * @param last what comes after it counts for nothing
     */
    static Ranking of(Matrix matrix, Values values, int month, int last) {
        return month < matrix.first()
                ? new Ranking(DoubleStream.of())
                : new Ranking(IntStream.range(0, matrix.sites())
                        .filter(site -> Double.isFinite(value(matrix, values, site, month))
                                && IntStream.rangeClosed(month + 1, Math.min(last, matrix.last()))
                                        .allMatch(later -> Double.isNaN(value(matrix, values, site, later))))
                        .mapToDouble(site -> value(matrix, values, site, month)));
    }

    private static double value(Matrix matrix, Values values, int site, int month) {
        return values.of(matrix.numerator(site, month), matrix.denominator(site, month));
    }

    int sites() {
        return ascending.length;
    }

    /** How many of them are lower. */
    int lowerThan(double value) {
        int at = Arrays.binarySearch(ascending, value);
        if (at < 0) {
            return -at - 1;
        }
        while (at > 0 && ascending[at - 1] == value) {
            at--;
        }
        return at;
    }

    @Override
    public int bytes() {
        return ascending.length * Double.BYTES;
    }
}

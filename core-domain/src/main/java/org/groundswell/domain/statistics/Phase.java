package org.groundswell.domain.statistics;

import java.util.Arrays;

/**
 * A stretch of a series with its own centre and limits.
 *
 * @param from the first point
 * @param to one after the last point
 * @param baseline one after the last point that centre and limits are made of
 */
record Phase(Series series, int from, int to, int baseline) {

    /** Whether a point takes part in making centre and limits. */
    boolean makes(int i) {
        return i < baseline && series.counts(i);
    }

    int making() {
        return series.counted(from, baseline);
    }

    /** The mean of the figures that count, NaN where there is none. */
    double mean() {
        CompensatedSum sum = new CompensatedSum();
        int counted = 0;
        for (int i = from; i < baseline; i++) {
            if (makes(i)) {
                sum.add(series.value[i]);
                counted++;
            }
        }
        return counted == 0 ? Double.NaN : sum.value() / counted;
    }

    /** All numerators over all denominators, of the points that count; NaN where there is none. */
    double pooled() {
        CompensatedSum numerators = new CompensatedSum();
        CompensatedSum denominators = new CompensatedSum();
        for (int i = from; i < baseline; i++) {
            if (makes(i)) {
                numerators.add(series.numerator[i]);
                denominators.add(series.denominator[i]);
            }
        }
        return denominators.value() > 0 ? numerators.value() / denominators.value() : Double.NaN;
    }

    double median() {
        double[] figures = new double[to - from];
        int size = 0;
        for (int i = from; i < baseline; i++) {
            if (makes(i)) {
                figures[size++] = series.value[i];
            }
        }
        if (size == 0) {
            return Double.NaN;
        }
        Arrays.sort(figures, 0, size);
        double upper = figures[size / 2];
        return size % 2 == 1 ? upper : (figures[size / 2 - 1] + upper) / 2;
    }
}

package org.groundswell.domain.statistics;

import java.util.Arrays;

/**
 * Centre and limits of each point of a series; NaN where there is none.
 *
 * <p>Lines lie at one, two and three thirds of the way from the centre to the limit. Those at one third serve rules only.
 */
final class Limits {

    private static final int LINES = 3;

    /** Drawn, and what figures are compared with. */
    final double[] centre;

    private final double[][] lower = new double[LINES][];
    private final double[][] upper = new double[LINES][];

    Limits(int size) {
        centre = missing(size);
        for (int third = 0; third < LINES; third++) {
            lower[third] = missing(size);
            upper[third] = missing(size);
        }
    }

    private static double[] missing(int size) {
        double[] line = new double[size];
        Arrays.fill(line, Double.NaN);
        return line;
    }

    /** Sets a point's lines around a middle, which may differ from the centre drawn, clipped where figures cannot go beyond. */
    void around(int i, double middle, double third, double least, double most) {
        for (int k = 0; k < LINES; k++) {
            set(i, k, clip(middle - (k + 1) * third, least, most), clip(middle + (k + 1) * third, least, most));
        }
    }

    private static double clip(double line, double least, double most) {
        return Math.max(least, Math.min(most, line));
    }

    void set(int i, int k, double below, double above) {
        lower[k][i] = below;
        upper[k][i] = above;
    }

    double lowerOne(int i) {
        return lower[0][i];
    }

    double upperOne(int i) {
        return upper[0][i];
    }

    double lowerNear(int i) {
        return lower[1][i];
    }

    double upperNear(int i) {
        return upper[1][i];
    }

    double lower(int i) {
        return lower[2][i];
    }

    double upper(int i) {
        return upper[2][i];
    }
}

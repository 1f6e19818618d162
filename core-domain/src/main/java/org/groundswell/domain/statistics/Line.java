package org.groundswell.domain.statistics;

/** When a figure counts as beyond a line: floating point must not decide about one that lies on it. */
final class Line {

    /** Relative to the line, or absolute for a line below one. */
    private static final double TOLERANCE = 1e-9;

    private Line() {}

    /** 1 above, −1 below, 0 on the line; 0 where there is no line or no figure. */
    static int side(double value, double line) {
        double distance = value - line;
        double tolerance = TOLERANCE * Math.max(1, Math.abs(line));
        if (distance > tolerance) {
            return 1;
        }
        return distance < -tolerance ? -1 : 0;
    }

    static boolean above(double value, double line) {
        return side(value, line) > 0;
    }

    static boolean below(double value, double line) {
        return side(value, line) < 0;
    }
}

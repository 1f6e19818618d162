package org.groundswell.domain.statistics;

/**
 * The average moving range of figures in their order; a missing figure, NaN, removes the range on both sides.
 *
 * @param average NaN where there is no range
 * @param leftOut how many were screened out
 * @param screeningUndone screening would have left no variation although figures differ
 */
record MovingRanges(double average, int leftOut, boolean screeningUndone) {

    /** A moving range this many averages long is itself outside its limit. */
    static final double UPPER = 3.267;

    /**
     * @param size how many of the figures count
     * @param screening leave out ranges at or above their limit, once (Nelson 1982)
     */
    static MovingRanges of(double[] figures, int size, boolean screening) {
        double unscreened = average(figures, size, Double.POSITIVE_INFINITY);
        if (!screening || !(unscreened > 0)) {
            return new MovingRanges(unscreened, 0, false);
        }
        double limit = UPPER * unscreened;
        double screened = average(figures, size, limit);
        if (screened > 0) {
            return new MovingRanges(screened, atOrAbove(figures, size, limit), false);
        }
        return new MovingRanges(unscreened, 0, true);
    }

    private static double average(double[] figures, int size, double limit) {
        CompensatedSum sum = new CompensatedSum();
        int ranges = 0;
        for (int i = 1; i < size; i++) {
            double range = Math.abs(figures[i] - figures[i - 1]);
            if (range < limit) {
                sum.add(range);
                ranges++;
            }
        }
        return ranges == 0 ? Double.NaN : sum.value() / ranges;
    }

    private static int atOrAbove(double[] figures, int size, double limit) {
        int ranges = 0;
        for (int i = 1; i < size; i++) {
            ranges += Math.abs(figures[i] - figures[i - 1]) >= limit ? 1 : 0;
        }
        return ranges;
    }
}

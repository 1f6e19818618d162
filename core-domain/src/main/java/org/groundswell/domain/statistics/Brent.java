package org.groundswell.domain.statistics;

import java.util.function.DoubleUnaryOperator;

/**
 * Brent's search for where a function crosses nought (Brent 1973, chapter 4, as R's {@code uniroot} does it, step for step, so that
 * answers of R packages that stop at a coarse tolerance are met to the last digits).
 */
final class Brent {

    private static final double EPSILON = Math.ulp(1.0);
    private static final int MOST_STEPS = 1000;

    private final DoubleUnaryOperator function;
    private final double tolerance;

    private double before;
    private double valueBefore;
    private double best;
    private double valueBest;
    private double other;
    private double valueOther;

    private Brent(DoubleUnaryOperator function, double from, double to, double tolerance) {
        this.function = function;
        this.tolerance = tolerance;
        before = from;
        valueBefore = function.applyAsDouble(from);
        best = to;
        valueBest = function.applyAsDouble(to);
        other = before;
        valueOther = valueBefore;
    }

    /**
     * @param from the function's sign here
     * @param to must differ from that here
     * @param tolerance how far from the root the answer may lie
     */
    static double root(DoubleUnaryOperator function, double from, double to, double tolerance) {
        return new Brent(function, from, to, tolerance).search();
    }

    private double search() {
        if (valueBefore == 0) {
            return before;
        }
        for (int step = 0; step < MOST_STEPS; step++) {
            double last = best - before;
            if (Math.abs(valueOther) < Math.abs(valueBest)) {
                swap();
            }
            double nearest = 2 * EPSILON * Math.abs(best) + tolerance / 2;
            double half = (other - best) / 2;
            if (Math.abs(half) <= nearest || valueBest == 0) {
                return best;
            }
            double next = next(last, nearest, half);
            before = best;
            valueBefore = valueBest;
            best += Math.abs(next) < nearest ? Math.copySign(nearest, next) : next;
            valueBest = function.applyAsDouble(best);
            if ((valueBest > 0 && valueOther > 0) || (valueBest < 0 && valueOther < 0)) {
                other = before;
                valueOther = valueBefore;
            }
        }
        return best;
    }

    private void swap() {
        before = best;
        best = other;
        other = before;
        valueBefore = valueBest;
        valueBest = valueOther;
        valueOther = valueBefore;
    }

    /** By interpolation where that is short enough, otherwise half way. */
    private double next(double last, double nearest, double half) {
        if (Math.abs(last) < nearest || Math.abs(valueBefore) <= Math.abs(valueBest)) {
            return half;
        }
        double gap = other - best;
        double ratio = valueBest / valueBefore;
        double above;
        double below;
        if (before == other) {
            above = gap * ratio;
            below = 1 - ratio;
        } else {
            double far = valueBefore / valueOther;
            double near = valueBest / valueOther;
            above = ratio * (gap * far * (far - near) - (best - before) * (near - 1));
            below = (far - 1) * (near - 1) * (ratio - 1);
        }
        if (above > 0) {
            below = -below;
        } else {
            above = -above;
        }
        boolean isShort =
                above < 0.75 * gap * below - Math.abs(nearest * below) / 2 && above < Math.abs(last * below / 2);
        return isShort ? above / below : half;
    }
}

package org.groundswell.domain.statistics;

import java.util.stream.DoubleStream;

/** Neumaier's sum: the error of each addition is kept and added at the end, so the order hardly matters. */
public final class CompensatedSum {

    private double sum;
    private double lost;

    public void add(double value) {
        double next = sum + value;
        lost += Math.abs(sum) >= Math.abs(value) ? (sum - next) + value : (value - next) + sum;
        sum = next;
    }

    public double value() {
        return sum + lost;
    }

    /** The sum of all of them. */
    static double of(DoubleStream values) {
        CompensatedSum sum = new CompensatedSum();
        values.forEachOrdered(sum::add);
        return sum.value();
    }
}

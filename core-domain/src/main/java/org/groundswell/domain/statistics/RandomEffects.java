package org.groundswell.domain.statistics;

import java.util.List;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Estimates with known variances, and what a variance between them, τ², makes of them. Every weight is 1 ÷ (variance + τ²). */
final class RandomEffects {

    /**
     * metafor 3.8 stops at these steps of τ², which suit estimates on a logarithmic scale. Where variances are themselves so small
     * they would stop far from the answer: there they shrink with the variances.
     */
    private static final double FISHER_STEP = 1e-5;

    private static final double ROOT_STEP = Math.pow(Math.ulp(1.0), 0.25);
    private static final double SMALL_VARIANCE = 1e-3;
    private static final double FINE = 1e-12;
    private static final double USUAL_MOST = 100;
    private static final int MOST_STEPS = 10_000;

    private final double[] estimates;
    private final double[] variances;

    private RandomEffects(double[] estimates, double[] variances) {
        this.estimates = estimates;
        this.variances = variances;
    }

    /** @param units with both numbers, each variance above nought */
    static RandomEffects of(List<HeterogeneityUnit> units) {
        return new RandomEffects(
                units.stream()
                        .mapToDouble(unit -> Objects.requireNonNull(unit.estimate()))
                        .toArray(),
                units.stream()
                        .mapToDouble(unit -> Objects.requireNonNull(unit.variance()))
                        .toArray());
    }

    double estimate(int i) {
        return estimates[i];
    }

    double variance(int i) {
        return variances[i];
    }

    double mean(double tauSquared) {
        return sum(i -> weight(i, tauSquared) * estimates[i]) / weights(tauSquared, 1);
    }

    /** The standard error of the mean. */
    double error(double tauSquared) {
        return 1 / Math.sqrt(weights(tauSquared, 1));
    }

    /** Cochran's Q. */
    double q() {
        return q(0);
    }

    private double q(double tauSquared) {
        double mean = mean(tauSquared);
        return sum(i -> weight(i, tauSquared) * square(estimates[i] - mean));
    }

    /** Higgins and Thompson 2002. */
    double typicalVariance() {
        double weights = weights(0, 1);
        return degrees() * weights / (weights * weights - weights(0, 2));
    }

    double derSimonianLaird() {
        double weights = weights(0, 1);
        return Math.max(0, (q() - degrees()) / (weights - weights(0, 2) / weights));
    }

    double pauleMandel() {
        if (q(0) < degrees()) {
            return 0;
        }
        double most = USUAL_MOST;
        while (q(most) > degrees()) {
            most *= USUAL_MOST;
        }
        double tolerance = isSmall() ? FINE * meanVariance() : ROOT_STEP;
        return Brent.root(tauSquared -> q(tauSquared) - degrees(), 0, most, tolerance);
    }

    /** Fisher's scoring from Hedges' estimate, each step halved until it stays at or above nought. */
    double restrictedLikelihood() {
        double nearest = isSmall() ? FINE * meanVariance() : FISHER_STEP;
        double tauSquared = hedges();
        for (int step = 0; step < MOST_STEPS; step++) {
            double change = change(tauSquared);
            while (tauSquared + change < 0) {
                change /= 2;
            }
            double next = tauSquared + change;
            if (Math.abs(next - tauSquared) <= Math.max(nearest, FINE * next)) {
                return next;
            }
            tauSquared = next;
        }
        return tauSquared;
    }

    private double hedges() {
        double plain = sum(i -> estimates[i]) / estimates.length;
        return Math.max(0, sum(i -> square(estimates[i] - plain)) / degrees() - meanVariance());
    }

    private double change(double tauSquared) {
        double mean = mean(tauSquared);
        double first = weights(tauSquared, 1);
        double second = weights(tauSquared, 2);
        double third = weights(tauSquared, 3);
        double score = sum(i -> square(weight(i, tauSquared) * (estimates[i] - mean))) - (first - second / first);
        return score / (second - 2 * third / first + square(second / first));
    }

    private boolean isSmall() {
        return meanVariance() < SMALL_VARIANCE;
    }

    private double meanVariance() {
        return sum(i -> variances[i]) / variances.length;
    }

    private int degrees() {
        return estimates.length - 1;
    }

    private double weight(int i, double tauSquared) {
        return 1 / (variances[i] + tauSquared);
    }

    private double weights(double tauSquared, int power) {
        return sum(i -> Math.pow(weight(i, tauSquared), power));
    }

    private double sum(IntToDoubleFunction each) {
        return CompensatedSum.of(IntStream.range(0, estimates.length).mapToDouble(each));
    }

    private static double square(double number) {
        return number * number;
    }
}

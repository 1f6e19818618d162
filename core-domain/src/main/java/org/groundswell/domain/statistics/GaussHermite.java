package org.groundswell.domain.statistics;

import java.util.function.DoubleUnaryOperator;

/** Nodes and weights for ∫ e^(−x²) f(x) dx (Abramowitz and Stegun 25.4.46), by Newton's steps on orthonormal Hermite polynomials. */
final class GaussHermite {

    private static final double CLOSE = 1e-15;
    private static final int MOST_STEPS = 100;

    private final double[] nodes;
    private final double[] weights;

    private GaussHermite(int points) {
        nodes = new double[points];
        weights = new double[points];
        for (int i = 0; i < (points + 1) / 2; i++) {
            locate(i, start(i));
        }
    }

    static GaussHermite of(int points) {
        return new GaussHermite(points);
    }

    /** Of the function at the nodes, by the weights. */
    double sum(DoubleUnaryOperator function) {
        double sum = 0;
        for (int i = 0; i < nodes.length; i++) {
            sum += weights[i] * function.applyAsDouble(nodes[i]);
        }
        return sum;
    }

    /** Near the root, from the largest down (Stroud and Secrest 1966). */
    private double start(int i) {
        double size = 2.0 * nodes.length + 1;
        return switch (i) {
            case 0 -> Math.sqrt(size) - 1.85575 * Math.pow(size, -1.0 / 6);
            case 1 -> nodes[0] - 1.14 * Math.pow(nodes.length, 0.426) / nodes[0];
            case 2 -> 1.86 * nodes[1] - 0.86 * nodes[0];
            case 3 -> 1.91 * nodes[2] - 0.91 * nodes[1];
            default -> 2 * nodes[i - 1] - nodes[i - 2];
        };
    }

    private void locate(int i, double start) {
        double node = start;
        double slope = 1;
        for (int step = 0; step < MOST_STEPS; step++) {
            double last = 0;
            double value = Math.pow(Math.PI, -0.25);
            for (int degree = 1; degree <= nodes.length; degree++) {
                double before = last;
                last = value;
                value = node * Math.sqrt(2.0 / degree) * last - Math.sqrt((degree - 1.0) / degree) * before;
            }
            slope = Math.sqrt(2.0 * nodes.length) * last;
            double change = value / slope;
            node -= change;
            if (Math.abs(change) <= CLOSE * Math.max(1, Math.abs(node))) {
                break;
            }
        }
        int mirror = nodes.length - 1 - i;
        nodes[i] = node;
        nodes[mirror] = mirror == i ? node : -node;
        weights[i] = 2 / (slope * slope);
        weights[mirror] = weights[i];
    }
}

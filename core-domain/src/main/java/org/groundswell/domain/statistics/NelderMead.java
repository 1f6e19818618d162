package org.groundswell.domain.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Search for the least value of a function of a few numbers without slopes (Nelder and Mead 1965, the usual coefficients). */
final class NelderMead {

    private static final double FIRST_STEP = 0.25;
    private static final double CLOSE = 1e-10;
    private static final int MOST_STEPS = 2_000;

    private final ToDoubleFunction<double[]> function;
    private final List<Corner> corners = new ArrayList<>();

    private record Corner(double[] at, double value) {}

    private NelderMead(ToDoubleFunction<double[]> function, double[] start) {
        this.function = function;
        corners.add(corner(start));
        for (int i = 0; i < start.length; i++) {
            double[] at = start.clone();
            at[i] += FIRST_STEP;
            corners.add(corner(at));
        }
    }

    static double[] least(ToDoubleFunction<double[]> function, double[] start) {
        return new NelderMead(function, start).search();
    }

    private double[] search() {
        for (int step = 0; step < MOST_STEPS; step++) {
            corners.sort(Comparator.comparingDouble(Corner::value));
            if (size() < CLOSE) {
                break;
            }
            step();
        }
        return corners.getFirst().at();
    }

    private void step() {
        Corner worst = corners.getLast();
        Corner reflected = moved(worst, -1);
        if (reflected.value() < corners.getFirst().value()) {
            Corner expanded = moved(worst, -2);
            replaceWorst(expanded.value() < reflected.value() ? expanded : reflected);
        } else if (reflected.value() < corners.get(corners.size() - 2).value()) {
            replaceWorst(reflected);
        } else {
            Corner contracted = moved(worst, reflected.value() < worst.value() ? -0.5 : 0.5);
            if (contracted.value() < Math.min(worst.value(), reflected.value())) {
                replaceWorst(contracted);
            } else {
                shrink();
            }
        }
    }

    private void replaceWorst(Corner corner) {
        corners.removeLast();
        corners.add(corner);
    }

    private void shrink() {
        double[] best = corners.getFirst().at();
        for (int i = 1; i < corners.size(); i++) {
            double[] at = corners.get(i).at();
            corners.set(
                    i,
                    corner(IntStream.range(0, best.length)
                            .mapToDouble(d -> (best[d] + at[d]) / 2)
                            .toArray()));
        }
    }

    /** The worst corner, moved along the line through the middle of the others: 0 is that middle, 1 where it was. */
    private Corner moved(Corner worst, double by) {
        int others = corners.size() - 1;
        return corner(IntStream.range(0, worst.at().length)
                .mapToDouble(d -> {
                    double middle = corners.subList(0, others).stream()
                                    .mapToDouble(each -> each.at()[d])
                                    .sum()
                            / others;
                    return middle + by * (worst.at()[d] - middle);
                })
                .toArray());
    }

    private double size() {
        double[] best = corners.getFirst().at();
        return corners.stream()
                .flatMapToDouble(
                        each -> IntStream.range(0, best.length).mapToDouble(d -> Math.abs(each.at()[d] - best[d])))
                .max()
                .orElse(0);
    }

    private Corner corner(double[] at) {
        return new Corner(at, function.applyAsDouble(at));
    }
}

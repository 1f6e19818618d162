package org.groundswell.domain.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The points of a chart in order of time, as arrays, because thousands of series are charted for one page.
 *
 * <p>A missing figure is NaN: one not given, or a ratio without a denominator above zero.
 */
final class Series {

    final LocalDate[] at;

    /** Which point of the request each one is. */
    final int[] given;

    /** Figures, or numerators where there are denominators. */
    final double[] numerator;

    /** NaN where there is none. */
    final double[] denominator;

    /** What is charted. */
    final double[] value;

    final boolean[] excluded;

    private Series(int size) {
        at = new LocalDate[size];
        given = new int[size];
        numerator = new double[size];
        denominator = new double[size];
        value = new double[size];
        excluded = new boolean[size];
    }

    /** @param chart whether a figure is a ratio, stands by itself, or is whichever the point has numbers for */
    static Series of(List<ChartPoint> points, ChartKind chart) {
        int size = points.size();
        List<Integer> order = order(points);
        Series series = new Series(size);
        for (int i = 0; i < size; i++) {
            int from = order == null ? i : order.get(i);
            ChartPoint point = points.get(from);
            series.at[i] = point.at();
            series.given[i] = from;
            series.numerator[i] = orNaN(point.value());
            series.denominator[i] = orNaN(point.denominator());
            series.excluded[i] = point.excluded();
            series.value[i] = figure(series.numerator[i], point.denominator(), chart);
        }
        return series;
    }

    /** Nothing where the points come in order, as they mostly do. */
    private static @Nullable List<Integer> order(List<ChartPoint> points) {
        boolean sorted = true;
        for (int i = 1; i < points.size() && sorted; i++) {
            sorted = !points.get(i).at().isBefore(points.get(i - 1).at());
        }
        if (sorted) {
            return null;
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing(i -> points.get(i).at()));
        return order;
    }

    private static double figure(double numerator, @Nullable Double denominator, ChartKind chart) {
        if (chart.isOfEvents() || chart == ChartKind.C) {
            return numerator;
        }
        if (denominator == null) {
            return chart.needsDenominator() ? Double.NaN : numerator;
        }
        return denominator > 0 ? numerator / denominator : Double.NaN;
    }

    private static double orNaN(@Nullable Double number) {
        return number == null ? Double.NaN : number;
    }

    int size() {
        return value.length;
    }

    boolean isMissing(int i) {
        return Double.isNaN(value[i]);
    }

    /** Whether the point counts: it has a figure and nobody excluded it. */
    boolean counts(int i) {
        return !excluded[i] && !isMissing(i);
    }

    int counted(int from, int to) {
        int counted = 0;
        for (int i = from; i < to; i++) {
            counted += counts(i) ? 1 : 0;
        }
        return counted;
    }

    /** The first point of each phase, and the number of points at the end. Phases without a point do not arise. */
    int[] phaseStarts(List<LocalDate> recalculateAt) {
        if (recalculateAt.isEmpty()) {
            return size() == 0 ? new int[] {0} : new int[] {0, size()};
        }
        List<LocalDate> dates = recalculateAt.stream().distinct().sorted().toList();
        List<Integer> starts = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < size(); i++) {
            boolean begins = i == 0;
            while (next < dates.size() && !dates.get(next).isAfter(at[i])) {
                next++;
                begins = true;
            }
            if (begins) {
                starts.add(i);
            }
        }
        starts.add(size());
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }
}

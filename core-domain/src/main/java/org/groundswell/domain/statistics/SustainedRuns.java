package org.groundswell.domain.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Runs on one side of a median that last, each of which makes a new median from its own points, as the R package runcharter
 * finds them. They are evidence for a proposal; no chart recalculates itself.
 *
 * <p>The first median is of the first points. After it, points on the median are stepped over; a run of the length asked for
 * gives the next median, and the search goes on after it.
 *
 * @param medians in order of time; none where there are too few points for a baseline and one run
 * @param notes why there are none
 */
public record SustainedRuns(List<Median> medians, List<String> notes) {

    /** On which side of the median runs are looked for. */
    public enum Side {
        ABOVE,
        BELOW,
        BOTH
    }

    /**
     * @param from the first point it is made of
     * @param to the last point it is made of
     * @param until where the next begins, or the last point of the series
     * @param sustained made of a run; otherwise it is the baseline's
     */
    public record Median(double value, LocalDate from, LocalDate to, LocalDate until, boolean sustained) {}

    public SustainedRuns {
        medians = List.copyOf(medians);
        notes = List.copyOf(notes);
    }

    /**
     * @param points in any order
     * @param baseline of how many first points the first median is taken
     * @param length how many useful points make a run
     * @throws StatisticsFaultsException where the request cannot be worked with; it names every fault
     */
    public static SustainedRuns of(List<ChartPoint> points, int baseline, int length, Side side) {
        ChartChecks.refuse(RunChart.faults(new RunChartRequest(points, baseline, null)));
        Series series = Series.of(points, ChartKind.XMR);
        if (length < 1) {
            throw new StatisticsFaultsException(List.of(
                    new StatisticsFault("length", "LENGTH_TOO_SHORT", "Let a run be at least one point long.")));
        }
        if (series.size() < baseline + length) {
            return new SustainedRuns(
                    List.of(),
                    List.of("There are %d points; a baseline of %d and a run of %d need %d."
                            .formatted(series.size(), baseline, length, baseline + length)));
        }
        return new SustainedRuns(closed(new Search(series, length, side).all(baseline), series), List.of());
    }

    /** Lets each median hold until the next. */
    private static List<Median> closed(List<Median> found, Series series) {
        List<Median> closed = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Median median = found.get(i);
            LocalDate until = i + 1 < found.size() ? found.get(i + 1).from() : series.at[series.size() - 1];
            closed.add(new Median(median.value(), median.from(), median.to(), until, median.sustained()));
        }
        return closed;
    }

    private record Search(Series series, int length, Side side) {

        List<Median> all(int baseline) {
            List<Median> found = new ArrayList<>();
            double median = new Phase(series, 0, series.size(), baseline).median();
            if (Double.isNaN(median)) {
                return found;
            }
            found.add(median(median, 0, baseline - 1, false));
            int next = baseline;
            while (next < series.size()) {
                int[] run = run(next, median);
                if (run.length == 0) {
                    break;
                }
                median = medianOf(run);
                found.add(median(median, run[0], run[length - 1], true));
                next = run[length - 1] + 1;
            }
            return found;
        }

        private Median median(double value, int from, int to, boolean sustained) {
            return new Median(value, series.at[from], series.at[to], series.at[to], sustained);
        }

        /** The points of the first run that is long enough; none where there is none. */
        private int[] run(int from, double median) {
            int[] run = new int[length];
            int size = 0;
            int before = 0;
            for (int i = from; i < series.size(); i++) {
                int to = series.counts(i) ? Line.side(series.value[i], median) : 0;
                if (to == 0) {
                    continue;
                }
                size = to == before ? size : 0;
                before = to;
                if (size < length) {
                    run[size] = i;
                }
                size++;
                if (size == length && isWanted(to)) {
                    return run;
                }
            }
            return new int[0];
        }

        private boolean isWanted(int to) {
            return side == Side.BOTH || to == (side == Side.ABOVE ? 1 : -1);
        }

        private double medianOf(int[] run) {
            double[] figures = Arrays.stream(run)
                    .mapToDouble(i -> series.value[i])
                    .sorted()
                    .toArray();
            double upper = figures[length / 2];
            return length % 2 == 1 ? upper : (figures[length / 2 - 1] + upper) / 2;
        }
    }
}

package org.groundswell.domain.statistics;

import java.time.LocalDate;
import java.util.List;

/** Sentences about a whole series and its phases. */
final class ChartNotes {

    private ChartNotes() {}

    static void ofSeries(Series series, ChartKind chart, List<String> notes) {
        int size = series.size();
        if (size == 0) {
            notes.add("There are no points, so nothing can be computed.");
        }
        int missing = 0;
        int zero = 0;
        int excluded = 0;
        boolean plain = chart == ChartKind.C || chart.isOfEvents();
        int unused = 0;
        for (int i = 0; i < size; i++) {
            boolean isZero = series.denominator[i] == 0 && !plain;
            unused += plain && !Double.isNaN(series.denominator[i]) ? 1 : 0;
            zero += isZero ? 1 : 0;
            missing += series.isMissing(i) && !isZero ? 1 : 0;
            excluded += series.excluded[i] ? 1 : 0;
        }
        if (missing > 0) {
            notes.add("%d of %d points %s no figure.".formatted(missing, size, missing == 1 ? "has" : "have"));
        }
        if (zero > 0) {
            notes.add("%d of %d points %s a denominator of zero, so there is no figure."
                    .formatted(zero, size, zero == 1 ? "has" : "have"));
        }
        if (excluded > 0) {
            notes.add("%d of %d points %s excluded from centre, limits and patterns."
                    .formatted(excluded, size, excluded == 1 ? "is" : "are"));
        }
        if (unused > 0) {
            notes.add("A %s chart takes no denominators; those given are not used.".formatted(chart.word()));
        }
        if (chart == ChartKind.MR && size > 0) {
            notes.add("The first point of a phase has no moving range.");
        }
    }

    static void ofRecalculations(List<LocalDate> recalculateAt, Series series, List<String> notes) {
        long late = recalculateAt.stream()
                .filter(date -> series.size() == 0 || date.isAfter(series.at[series.size() - 1]))
                .count();
        if (late > 0) {
            notes.add("%d recalculation%s after the last point and begin%s no phase."
                    .formatted(late, late == 1 ? " lies" : "s lie", late == 1 ? "s" : ""));
        }
    }

    static void ofPhase(ControlChartRequest request, Phase phase, PhaseNotes notes) {
        if (isConstant(phase)) {
            notes.add("all figures are the same, so there is no variation to judge.");
        }
        Integer baseline = request.baselinePoints();
        if (baseline != null && phase.to() - phase.from() < baseline) {
            notes.add("there are fewer than %d points, so the limits are made of all and are provisional.", baseline);
        } else if (phase.making() < ChartChecks.LEAST_BASELINE && isPartOfLonger(phase)) {
            notes.add("the limits are made of %d figures and are provisional.", phase.making());
        }
    }

    private static boolean isPartOfLonger(Phase phase) {
        return phase.series().counted(0, phase.series().size()) >= ControlChart.ENOUGH;
    }

    private static boolean isConstant(Phase phase) {
        double first = Double.NaN;
        int counted = 0;
        for (int i = phase.from(); i < phase.to(); i++) {
            if (!phase.series().counts(i)) {
                continue;
            }
            double value = phase.series().value[i];
            if (counted > 0 && Line.side(value, first) != 0) {
                return false;
            }
            first = counted == 0 ? value : first;
            counted++;
        }
        return counted > 1;
    }

    static void tooFew(Series series, List<String> notes) {
        int figures = series.counted(0, series.size());
        if (figures > 0) {
            notes.add(figures + (figures == 1 ? " figure is" : " figures are")
                    + " too few for a control chart: with fewer than " + ControlChart.ENOUGH
                    + " the limits are provisional and there are no icons. Use a run chart until there are more.");
        }
    }

    static void ofRuns(Runs runs, PhaseNotes notes) {
        Integer longest = runs.longestRun();
        Integer crossings = runs.crossings();
        if (longest == null || crossings == null) {
            notes.add("no point lies off the centre, so there are no runs to judge.");
            return;
        }
        notes.add(
                "the longest run is %d of at most %d that chance is expected to give, and the centre is crossed %d"
                        + " times of at least %d: %s.",
                longest,
                RunsTest.longestMax(runs.useful()),
                crossings,
                RunsTest.crossingsMin(runs.useful()),
                runs.signal() ? "a signal, somewhere in the series" : "no signal");
    }
}

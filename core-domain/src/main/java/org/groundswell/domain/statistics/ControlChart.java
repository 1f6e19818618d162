package org.groundswell.domain.statistics;

import java.util.ArrayList;
import java.util.List;
import org.groundswell.domain.statistics.ControlChartResult.Point;
import org.jspecify.annotations.Nullable;

/**
 * Control charts, after Making Data Count (XmR), qicharts2 0.8.1 (all other kinds) and the rule set asked for.
 *
 * <p>Centre and limits are computed in each phase and never outside it; nothing is recalculated unless the request says so.
 */
public final class ControlChart {

    /** Fewer figures than this make provisional limits and no icon. */
    public static final int ENOUGH = 13;

    private ControlChart() {}

    /** Everything in a request that cannot be worked with; nothing where it can be charted. */
    public static List<StatisticsFault> faults(ControlChartRequest request) {
        return ChartChecks.of(request);
    }

    /**
     * What {@link #of} says in its icons alone, for whoever judges a series at each of its figures and draws none: without a point, a note or
     * a run.
     *
     * @throws StatisticsFaultsException as {@link #of}
     */
    public static ChartIcons icons(ControlChartRequest request) {
        ChartChecks.refuse(faults(request));
        Series series = Series.of(request.points(), request.chart());
        int[] starts = series.phaseStarts(request.recalculateAt());
        Limits limits = new Limits(series.size());
        Labels labels = new Labels(series.size());
        for (int number = 0; number < starts.length - 1; number++) {
            Phase phase = phase(request, series, starts[number], starts[number + 1]);
            lines(request, phase, limits, PhaseNotes.UNTOLD);
            label(request, phase, limits, labels);
        }
        return icons(request, series, limits, labels, starts);
    }

    /** @throws StatisticsFaultsException where the request cannot be worked with; it names every fault */
    public static ControlChartResult of(ControlChartRequest request) {
        ChartChecks.refuse(faults(request));
        Series series = Series.of(request.points(), request.chart());
        List<String> notes = new ArrayList<>();
        ChartNotes.ofSeries(series, request.chart(), notes);
        ChartNotes.ofRecalculations(request.recalculateAt(), series, notes);
        int[] starts = series.phaseStarts(request.recalculateAt());
        int phases = starts.length - 1;
        Limits limits = new Limits(series.size());
        Labels labels = new Labels(series.size());
        List<ControlChartResult.Phase> answers = new ArrayList<>();
        for (int number = 0; number < phases; number++) {
            Phase phase = phase(request, series, starts[number], starts[number + 1]);
            PhaseNotes phaseNotes = new PhaseNotes(notes, number + 1, phases);
            answers.add(chart(request, phase, limits, labels, phaseNotes));
        }
        return result(request, series, starts, limits, labels, answers, notes);
    }

    private static Phase phase(ControlChartRequest request, Series series, int from, int to) {
        Integer ofPhase = request.phaseBaselines().get(series.at[from]);
        Integer baseline = ofPhase == null ? request.baselinePoints() : ofPhase;
        if (request.chart() == ChartKind.MR) {
            toMovingRanges(series, from, to);
        }
        return new Phase(series, from, to, baseline == null ? to : Math.min(to, from + baseline));
    }

    private static void toMovingRanges(Series series, int from, int to) {
        for (int i = to - 1; i > from; i--) {
            series.value[i] = Math.abs(series.value[i] - series.value[i - 1]);
        }
        series.value[from] = Double.NaN;
    }

    private static ControlChartResult.Phase chart(
            ControlChartRequest request, Phase phase, Limits limits, Labels labels, PhaseNotes notes) {
        lines(request, phase, limits, notes);
        if (phase.making() > 0) {
            ChartNotes.ofPhase(request, phase, notes);
        }
        double centre = limits.centre[phase.from()];
        Runs runs = RunsTest.of(phase.series(), phase.from(), phase.to(), centre);
        label(request, phase, limits, labels);
        if (request.ruleSet() == RuleSet.ANHOEJ) {
            ChartNotes.ofRuns(runs, notes);
        }
        return new ControlChartResult.Phase(
                phase.series().at[phase.from()],
                phase.series().at[phase.to() - 1],
                ChartLimits.orNothing(centre),
                phase.to() - phase.from(),
                runs);
    }

    private static void lines(ControlChartRequest request, Phase phase, Limits limits, PhaseNotes notes) {
        if (phase.making() == 0) {
            notes.add("no point to make limits of has a figure, so there is no centre and there are no limits.");
        } else {
            ChartLimits.fill(request, phase, limits, notes);
        }
    }

    private static void label(ControlChartRequest request, Phase phase, Limits limits, Labels labels) {
        switch (request.ruleSet()) {
            case MDC_2023, NHSR_PLOT_THE_DOTS -> MakingDataCount.label(request, phase, limits, labels);
            case WESTERN_ELECTRIC -> ZoneRules.westernElectric(phase, limits, labels);
            case NELSON -> ZoneRules.nelson(phase, limits, labels);
            case ANHOEJ -> MakingDataCount.outside(phase, limits, labels);
        }
    }

    private static ControlChartResult result(
            ControlChartRequest request,
            Series series,
            int[] starts,
            Limits limits,
            Labels labels,
            List<ControlChartResult.Phase> phases,
            List<String> notes) {
        if (!isEnough(series) && series.size() > 0) {
            ChartNotes.tooFew(series, notes);
        }
        ChartIcons icons = icons(request, series, limits, labels, starts);
        return new ControlChartResult(
                request.chart(),
                request.ruleSet(),
                request.direction(),
                request.target(),
                phases,
                points(request, series, starts, limits, labels),
                icons.variation(),
                icons.assurance(),
                notes);
    }

    private static boolean isEnough(Series series) {
        return series.counted(0, series.size()) >= ENOUGH;
    }

    private static ChartIcons icons(
            ControlChartRequest request, Series series, Limits limits, Labels labels, int[] starts) {
        if (!isEnough(series)) {
            return ChartIcons.NONE;
        }
        return new ChartIcons(
                Icons.variation(request.direction(), series, limits, labels),
                Icons.assurance(request, series, limits, starts));
    }

    private static List<Point> points(
            ControlChartRequest request, Series series, int[] starts, Limits limits, Labels labels) {
        List<Point> points = new ArrayList<>(series.size());
        Boxes boxes = new Boxes();
        int phase = 0;
        for (int i = 0; i < series.size(); i++) {
            phase += i == starts[phase + 1] ? 1 : 0;
            points.add(new Point(
                    series.at[i],
                    series.given[i],
                    ChartLimits.orNothing(series.value[i]),
                    phase,
                    boxes.box(0, limits.centre[i]),
                    boxes.box(1, limits.lower(i)),
                    boxes.box(2, limits.upper(i)),
                    boxes.box(3, limits.lowerNear(i)),
                    boxes.box(4, limits.upperNear(i)),
                    labels.rule[i],
                    Icons.signal(
                            request.direction(), labels.rule[i], labels.side[i], series.value[i], limits.centre[i]),
                    series.excluded[i]));
        }
        return points;
    }

    /** Gives a line that stays where it was the object it had, which saves most of the memory of a page of charts. */
    private static final class Boxes {

        private final @Nullable Double[] last = new Double[5];

        @Nullable
        Double box(int line, double number) {
            Double before = last[line];
            if (before == null || before != number) {
                last[line] = ChartLimits.orNothing(number);
            }
            return last[line];
        }
    }
}

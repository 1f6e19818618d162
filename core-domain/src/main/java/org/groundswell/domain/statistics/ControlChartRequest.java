package org.groundswell.domain.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A control chart to be computed. Start from {@link #of} and change what differs.
 *
 * @param target what the figure should reach, on the chart's scale
 * @param screening leave out moving ranges that are themselves outside their limit (xmr and i)
 * @param baselinePoints of how many first points in each phase centre and limits are made; nothing for all
 * @param recalculateAt the first day of each new phase
 * @param phaseBaselines of how many first points they are made in the phase that begins on a day, where it differs
 * @param centre a centre known beforehand, in every phase; nothing to compute it (not for xmr)
 * @param notNegative draw no limit below zero (i)
 * @param trendLength how many points make a trend
 * @param shiftLength how many points on one side make a shift
 * @param points in any order
 */
public record ControlChartRequest(
        ChartKind chart,
        RuleSet ruleSet,
        Direction direction,
        @Nullable Double target,
        boolean screening,
        @Nullable Integer baselinePoints,
        List<LocalDate> recalculateAt,
        Map<LocalDate, Integer> phaseBaselines,
        @Nullable Double centre,
        boolean notNegative,
        int trendLength,
        int shiftLength,
        List<ChartPoint> points) {

    public static final int USUAL_LENGTH = 7;

    public ControlChartRequest {
        recalculateAt = List.copyOf(recalculateAt);
        phaseBaselines = Map.copyOf(phaseBaselines);
        points = List.copyOf(points);
    }

    /** Making Data Count's rules of 2023, no direction, no target, screened, one phase. */
    public static ControlChartRequest of(ChartKind chart, List<ChartPoint> points) {
        return new Builder(chart, points).build();
    }

    public static Builder builder(ChartKind chart, List<ChartPoint> points) {
        return new Builder(chart, points);
    }

    /** What is not named stays as in {@link #of}. */
    public static final class Builder {

        private final ChartKind chart;
        private final List<ChartPoint> points;
        private RuleSet ruleSet = RuleSet.MDC_2023;
        private Direction direction = Direction.NEUTRAL;
        private @Nullable Double target;
        private boolean screening = true;
        private @Nullable Integer baselinePoints;
        private List<LocalDate> recalculateAt = List.of();
        private Map<LocalDate, Integer> phaseBaselines = Map.of();
        private @Nullable Double centre;
        private boolean notNegative;
        private int trendLength = USUAL_LENGTH;
        private int shiftLength = USUAL_LENGTH;

        private Builder(ChartKind chart, List<ChartPoint> points) {
            this.chart = chart;
            this.points = points;
        }

        public Builder rules(RuleSet rules) {
            ruleSet = rules;
            return this;
        }

        public Builder direction(Direction better) {
            direction = better;
            return this;
        }

        public Builder target(@Nullable Double wanted) {
            target = wanted;
            return this;
        }

        public Builder screening(boolean on) {
            screening = on;
            return this;
        }

        public Builder baselinePoints(@Nullable Integer first) {
            baselinePoints = first;
            return this;
        }

        public Builder recalculateAt(List<LocalDate> firstDays) {
            recalculateAt = firstDays;
            return this;
        }

        public Builder phaseBaselines(Map<LocalDate, Integer> byFirstDay) {
            phaseBaselines = byFirstDay;
            return this;
        }

        public Builder centre(@Nullable Double known) {
            centre = known;
            return this;
        }

        public Builder notNegative(boolean on) {
            notNegative = on;
            return this;
        }

        public Builder lengths(int trend, int shift) {
            trendLength = trend;
            shiftLength = shift;
            return this;
        }

        public ControlChartRequest build() {
            return new ControlChartRequest(
                    chart,
                    ruleSet,
                    direction,
                    target,
                    screening,
                    baselinePoints,
                    recalculateAt,
                    phaseBaselines,
                    centre,
                    notNegative,
                    trendLength,
                    shiftLength,
                    points);
        }
    }
}

package org.groundswell.domain.statistics;

/**
 * Making Data Count's rules, in order of precedence: outside a limit, trend, two of three near a limit, shift. They begin anew
 * in each phase. A missing or excluded point breaks every pattern.
 */
final class MakingDataCount {

    private static final int WINDOW = 3;

    private final Series series;
    private final Limits limits;
    private final int from;
    private final int to;

    private MakingDataCount(Phase phase, Limits limits) {
        this.series = phase.series();
        this.limits = limits;
        this.from = phase.from();
        this.to = phase.to();
    }

    static void label(ControlChartRequest request, Phase phase, Limits limits, Labels labels) {
        MakingDataCount rules = new MakingDataCount(phase, limits);
        outside(phase, limits, labels);
        rules.trend(request.trendLength(), labels);
        rules.twoOfThree(request.ruleSet() == RuleSet.MDC_2023, labels);
        rules.shift(request.shiftLength(), labels);
    }

    /** Labels what is strictly outside a limit. */
    static void outside(Phase phase, Limits limits, Labels labels) {
        for (int i = phase.from(); i < phase.to(); i++) {
            int side = beyond(phase.series().value[i], limits.lower(i), limits.upper(i));
            if (side != 0) {
                labels.offer(i, Rule.OUTSIDE, side);
            }
        }
    }

    /** 1 above the upper line, −1 below the lower line, 0 between them or where there is none. */
    static int beyond(double value, double lower, double upper) {
        if (Line.above(value, upper)) {
            return 1;
        }
        return Line.below(value, lower) ? -1 : 0;
    }

    /** A later trend takes the point that it shares with an earlier one. */
    private void trend(int length, Labels labels) {
        int[] direction = new int[to - from];
        int steps = 0;
        int before = 0;
        for (int i = from + 1; i < to; i++) {
            int step = step(i);
            steps = step != 0 && step == before ? steps + 1 : Math.abs(step);
            before = step;
            if (steps == length - 1) {
                for (int back = i - steps; back <= i; back++) {
                    direction[back - from] = step;
                }
            } else if (steps >= length) {
                direction[i - from] = step;
            }
        }
        for (int i = from; i < to; i++) {
            if (direction[i - from] != 0) {
                labels.offer(i, Rule.TREND, direction[i - from]);
            }
        }
    }

    private int step(int i) {
        if (!series.counts(i) || !series.counts(i - 1)) {
            return 0;
        }
        return (int) Math.signum(series.value[i] - series.value[i - 1]);
    }

    /** @param withOutside points beyond the outer limits count as well */
    private void twoOfThree(boolean withOutside, Labels labels) {
        int run = 0;
        int before = 0;
        for (int i = from; i < to; i++) {
            int side = side(i);
            run = side != 0 && side == before ? run + 1 : Math.abs(side);
            before = side;
            if (run >= WINDOW) {
                twoOfThree(i - WINDOW + 1, side, withOutside, labels);
            }
        }
    }

    private void twoOfThree(int first, int side, boolean withOutside, Labels labels) {
        int near = 0;
        for (int i = first; i < first + WINDOW; i++) {
            near += isNear(i, withOutside) ? 1 : 0;
        }
        for (int i = first; i < first + WINDOW && near >= WINDOW - 1; i++) {
            if (isNear(i, withOutside)) {
                labels.offer(i, Rule.TWO_OF_THREE, side);
            }
        }
    }

    private boolean isNear(int i, boolean withOutside) {
        double value = series.value[i];
        return beyond(value, limits.lowerNear(i), limits.upperNear(i)) != 0
                && (withOutside || beyond(value, limits.lower(i), limits.upper(i)) == 0);
    }

    private int side(int i) {
        return series.excluded[i] ? 0 : Line.side(series.value[i], limits.centre[i]);
    }

    private void shift(int length, Labels labels) {
        int run = 0;
        int before = 0;
        for (int i = from; i < to; i++) {
            int side = side(i);
            run = side != 0 && side == before ? run + 1 : Math.abs(side);
            before = side;
            if (run == length) {
                for (int back = i - length + 1; back <= i; back++) {
                    labels.offer(back, Rule.SHIFT, side);
                }
            } else if (run > length) {
                labels.offer(i, Rule.SHIFT, side);
            }
        }
    }
}

package org.groundswell.domain.statistics;

import org.jspecify.annotations.Nullable;

/** What a label means given the direction that is better, and Making Data Count's two icons. */
final class Icons {

    private Icons() {}

    /** Patterns that point to neither side are shown as high or low by where the point lies, and not judged. */
    static Signal signal(Direction direction, Rule rule, int side, double value, double centre) {
        if (rule == Rule.NONE) {
            return Signal.COMMON_CAUSE;
        }
        boolean high = side == 0 ? value >= centre : side == 1;
        if (direction == Direction.NEUTRAL || side == 0) {
            return high ? Signal.NEUTRAL_HIGH : Signal.NEUTRAL_LOW;
        }
        return high == (direction == Direction.INCREASE) ? Signal.IMPROVEMENT : Signal.CONCERN;
    }

    /** From the last point that counts; nothing where there is none. */
    static @Nullable VariationIcon variation(Direction direction, Series series, Limits limits, Labels labels) {
        int last = last(series, 0);
        if (last < 0) {
            return null;
        }
        double value = series.value[last];
        double centre = limits.centre[last];
        int side = labels.side[last];
        boolean high = side == 1;
        return switch (signal(direction, labels.rule[last], side, value, centre)) {
            case COMMON_CAUSE -> VariationIcon.COMMON_CAUSE;
            case IMPROVEMENT -> high ? VariationIcon.IMPROVEMENT_HIGH : VariationIcon.IMPROVEMENT_LOW;
            case CONCERN -> high ? VariationIcon.CONCERN_HIGH : VariationIcon.CONCERN_LOW;
            case NEUTRAL_HIGH -> VariationIcon.NEUTRAL_HIGH;
            case NEUTRAL_LOW -> VariationIcon.NEUTRAL_LOW;
        };
    }

    private static int last(Series series, int from) {
        for (int i = series.size() - 1; i >= from; i--) {
            if (series.counts(i)) {
                return i;
            }
        }
        return -1;
    }

    /** By the limits of the last phase's last figure; a limit on the target meets it. */
    static @Nullable AssuranceIcon assurance(ControlChartRequest request, Series series, Limits limits, int[] starts) {
        Double target = request.target();
        int last = last(series, starts[starts.length - 2]);
        if (target == null || request.direction() == Direction.NEUTRAL || last < 0) {
            return null;
        }
        double lower = limits.lower(last);
        double upper = limits.upper(last);
        if (Double.isNaN(lower) || Double.isNaN(upper)) {
            return null;
        }
        boolean increase = request.direction() == Direction.INCREASE;
        int worst = increase ? Line.side(lower, target) : -Line.side(upper, target);
        int best = increase ? Line.side(upper, target) : -Line.side(lower, target);
        if (worst >= 0) {
            return AssuranceIcon.PASS;
        }
        return best < 0 ? AssuranceIcon.FAIL : AssuranceIcon.HIT_OR_MISS;
    }
}

package org.groundswell.domain.statistics;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A control chart.
 *
 * @param phases in order; at least one where there is a point
 * @param points every point given, in order of time
 * @param variationIcon what the last point tells; nothing where there are too few points to say
 * @param assuranceIcon nothing without a direction or a target, or with too few points
 * @param notes what could not be computed, and why; what was left out; what is provisional
 */
public record ControlChartResult(
        ChartKind chart,
        RuleSet ruleSet,
        Direction direction,
        @Nullable Double target,
        List<Phase> phases,
        List<Point> points,
        @Nullable VariationIcon variationIcon,
        @Nullable AssuranceIcon assuranceIcon,
        List<String> notes) {

    public ControlChartResult {
        phases = List.copyOf(phases);
        points = List.copyOf(points);
        notes = List.copyOf(notes);
    }

    /** The word of the rule set and the version of our reading of it, as stored and shown. */
    public String rules() {
        return ruleSet.word() + " " + ruleSet.version();
    }

    /**
     * Between two recalculations.
     *
     * @param from the first point's day
     * @param to the last point's day
     * @param centre nothing where no point has a figure
     * @param points how many points it has, missing ones included
     * @param runs longest run and crossings by Anhøj's rule
     */
    public record Phase(
            LocalDate from, LocalDate to, @Nullable Double centre, int points, Runs runs) {}

    /**
     * @param given which point of the request it is, from 0
     * @param value the figure as charted: a ratio where there is a denominator, the moving range for mr; nothing where missing
     * @param phase which phase it belongs to, from 0
     * @param lower nothing where there is no limit
     * @param lowerNear at two thirds of the way from the centre to the limit
     * @param excluded left out of centre, limits and patterns; it is still said to be outside where it is
     */
    public record Point(
            LocalDate at,
            int given,
            @Nullable Double value,
            int phase,
            @Nullable Double centre,
            @Nullable Double lower,
            @Nullable Double upper,
            @Nullable Double lowerNear,
            @Nullable Double upperNear,
            Rule rule,
            Signal signal,
            boolean excluded) {}
}

package org.groundswell.web.figure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A control chart as the statistics' interface answers it, field for field.
 *
 * @param points in order of time; missing ones have no value
 * @param variationIcon see {@link Icons}; nothing where there are too few points to say
 * @param assuranceIcon nothing without a direction or a target
 * @param notes what could not be computed, and why
 */
public record ControlChart(
        List<Phase> phases,
        List<Point> points,
        @Nullable String variationIcon,
        @Nullable String assuranceIcon,
        String ruleSet,
        List<String> notes) {

    public ControlChart {
        phases = List.copyOf(phases);
        points = List.copyOf(points);
        notes = List.copyOf(notes);
    }

    public record Phase(
            LocalDate from, LocalDate to, @Nullable Double centre, int points) {}

    /**
     * @param phase from 0
     * @param rule none, outside, trend, two-of-three, shift, we-1 …, nelson-1 …
     * @param signal common-cause, improvement, concern, neutral-high or neutral-low
     */
    public record Point(
            LocalDate at,
            @Nullable Double value,
            int phase,
            @Nullable Double centre,
            @Nullable Double lower,
            @Nullable Double upper,
            @Nullable Double lowerNear,
            @Nullable Double upperNear,
            @Nullable String rule,
            @Nullable String signal) {

        boolean special() {
            return signal != null && !signal.equals("common-cause");
        }
    }
}

package org.groundswell.domain.statistics;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a series.
 *
 * @param at when it happened: the first day of its period
 * @param value a figure by itself, or a numerator where there is a denominator; nothing where it is missing
 * @param denominator the whole, or the exposure; nothing where it is missing or the figure stands by itself
 * @param excluded shown, but left out of centre, limits and patterns, because a person said so
 */
public record ChartPoint(
        LocalDate at, @Nullable Double value, @Nullable Double denominator, boolean excluded) {

    public static ChartPoint of(LocalDate at, @Nullable Double value) {
        return new ChartPoint(at, value, null, false);
    }

    public static ChartPoint ratio(LocalDate at, @Nullable Double numerator, @Nullable Double denominator) {
        return new ChartPoint(at, numerator, denominator, false);
    }

    public ChartPoint exclude() {
        return new ChartPoint(at, value, denominator, true);
    }
}

package org.groundswell.domain.statistics;

import org.jspecify.annotations.Nullable;

/**
 * One site in one month, as the deciles take it.
 *
 * @param at the month, in a form whose alphabetical order is that of time
 * @param numerator nothing where it is missing
 * @param denominator nothing where it is missing, or where the figure is a plain value
 * @param plain the figure is the numerator itself, a count or a measurement
 */
public record DecileUnit(
        String id,
        String at,
        @Nullable Double numerator,
        @Nullable Double denominator,
        boolean plain) {

    public static DecileUnit ratio(String id, String at, @Nullable Double numerator, @Nullable Double denominator) {
        return new DecileUnit(id, at, numerator, denominator, false);
    }

    public static DecileUnit plain(String id, String at, @Nullable Double value) {
        return new DecileUnit(id, at, value, null, true);
    }

    /** Whether both numbers are there to be used; a ratio may still not exist. */
    boolean hasNumbers() {
        return isNumber(numerator) && (plain || isNumber(denominator));
    }

    /** The figure, or NaN where there is none: a number is missing, or the denominator is not above zero. */
    double value() {
        if (numerator == null || !isNumber(numerator)) {
            return Double.NaN;
        }
        if (plain) {
            return numerator;
        }
        return denominator != null && isNumber(denominator) && denominator > 0 ? numerator / denominator : Double.NaN;
    }

    private static boolean isNumber(@Nullable Double number) {
        return number != null && Double.isFinite(number);
    }
}

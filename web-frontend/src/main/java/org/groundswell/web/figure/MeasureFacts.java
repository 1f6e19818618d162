package org.groundswell.web.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a figure must know of its measure.
 *
 * @param kind proportion, ratio, count or continuous
 * @param direction increase, decrease or neutral
 * @param target a proportion between 0 and 1; else in the measure's own unit
 */
public record MeasureFacts(
        String name,
        String kind,
        String direction,
        @Nullable String numerator,
        @Nullable String denominator,
        @Nullable BigDecimal target,
        @Nullable String unit,
        @Nullable BigDecimal per) {

    public ValueFormat format(Words words) {
        return new ValueFormat(kind, unit, per, words);
    }

    /** The target on the scale of the values, or nothing. */
    public @Nullable Double targetValue() {
        return target == null ? null : target.doubleValue();
    }

    public boolean hasDenominator() {
        return kind.equals("proportion") || kind.equals("ratio");
    }
}

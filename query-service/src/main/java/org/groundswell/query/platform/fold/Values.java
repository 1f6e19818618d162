package org.groundswell.query.platform.fold;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a measure's figures become values: a proportion is numerator ÷ denominator, a ratio that times {@code per}, a count or a
 * continuous measure the numerator itself.
 *
 * @param plain the numerator is the value
 * @param per by what a ratio is multiplied; 1 for the others
 */
public record Values(boolean plain, double per) {

    public static Values of(MeasureBrief measure) {
        return of(measure.kind(), measure.per());
    }

    /** @param per of a ratio; of no matter for other kinds */
    public static Values of(String kind, @Nullable BigDecimal per) {
        boolean plain = kind.equals("count") || kind.equals("continuous");
        return new Values(plain, kind.equals("ratio") && per != null ? per.doubleValue() : 1);
    }

    /** The value of a month; nothing where it has none. */
    public @Nullable Double of(@Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
        if (numerator == null) {
            return null;
        }
        if (plain) {
            return numerator.doubleValue();
        }
        return denominator == null || denominator.signum() <= 0
                ? null
                : Double.valueOf(per * (numerator.doubleValue() / denominator.doubleValue()));
    }

    /** The same of numbers; NaN where there is no value. */
    public double of(double numerator, double denominator) {
        if (plain) {
            return numerator;
        }
        return denominator > 0 ? per * (numerator / denominator) : Double.NaN;
    }
}

package org.groundswell.query.measure;

import java.math.BigDecimal;
import org.groundswell.domain.statistics.DecileUnit;
import org.groundswell.query.platform.fold.MeasureBrief;
import org.jspecify.annotations.Nullable;

/**
 * How a measure's figures become values: a proportion is numerator ÷ denominator, a ratio that times {@code per}, a count or a
 * continuous measure the numerator itself.
 *
 * @param plain the numerator is the value
 * @param per by what a ratio is multiplied; 1 for the others
 */
record Values(boolean plain, double per) {

    static Values of(MeasureBrief measure) {
        boolean plain = measure.kind().equals("count") || measure.kind().equals("continuous");
        BigDecimal per = measure.per();
        boolean scaled = measure.kind().equals("ratio") && per != null;
        return new Values(plain, scaled && per != null ? per.doubleValue() : 1);
    }

    /** The value of a month; nothing where it has none. */
    @Nullable
    Double of(Point point) {
        BigDecimal numerator = point.numerator();
        if (numerator == null || !point.standing().equals(Point.VALUE)) {
            return null;
        }
        if (plain) {
            return numerator.doubleValue();
        }
        BigDecimal denominator = point.denominator();
        return denominator == null || denominator.signum() <= 0
                ? null
                : per * (numerator.doubleValue() / denominator.doubleValue());
    }

    /** A month with figures as the statistics take it, before any {@code per}. */
    DecileUnit unit(String site, Point point) {
        Double numerator = number(point.numerator());
        return plain
                ? DecileUnit.plain(site, point.month(), numerator)
                : DecileUnit.ratio(site, point.month(), numerator, number(point.denominator()));
    }

    private static @Nullable Double number(@Nullable BigDecimal number) {
        return number == null ? null : number.doubleValue();
    }
}

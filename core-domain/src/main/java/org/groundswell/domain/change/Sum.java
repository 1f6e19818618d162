package org.groundswell.domain.change;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What some months of some sites amount to.
 *
 * @param numerator all numerators added
 * @param denominator all denominators added; of counts and continuous measures the number of months, so that the quotient is
 *     their mean
 * @param months how many site-months have a value
 */
public record Sum(BigDecimal numerator, BigDecimal denominator, int months) {

    public static final Sum NOTHING = new Sum(BigDecimal.ZERO, BigDecimal.ZERO, 0);

    public Sum plus(Sum other) {
        return new Sum(numerator.add(other.numerator), denominator.add(other.denominator), months + other.months);
    }

    public Sum minus(Sum other) {
        return new Sum(
                numerator.subtract(other.numerator), denominator.subtract(other.denominator), months - other.months);
    }

    /** Numerators over denominators; nothing where there is nothing to divide by. */
    public Optional<Quotient> quotient() {
        return denominator.signum() <= 0 ? Optional.empty() : Optional.of(new Quotient(numerator, denominator));
    }

    /** Whether both are the same numbers, however they are written. */
    public boolean isSameAs(Sum other) {
        return months == other.months
                && numerator.compareTo(other.numerator) == 0
                && denominator.compareTo(other.denominator) == 0;
    }
}

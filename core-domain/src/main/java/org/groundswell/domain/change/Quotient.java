package org.groundswell.domain.change;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact quotient, never rounded before it is shown.
 *
 * @param bottom above 0
 */
public record Quotient(BigDecimal top, BigDecimal bottom) {

    public static final Quotient ZERO = new Quotient(BigDecimal.ZERO, BigDecimal.ONE);

    public Quotient {
        if (bottom.signum() <= 0) {
            throw new IllegalArgumentException("A quotient needs a bottom above 0, not " + bottom);
        }
    }

    public Quotient plus(Quotient other) {
        return new Quotient(top.multiply(other.bottom).add(other.top.multiply(bottom)), bottom.multiply(other.bottom));
    }

    public Quotient minus(Quotient other) {
        return plus(new Quotient(other.top.negate(), other.bottom));
    }

    public Quotient times(BigDecimal factor) {
        return new Quotient(top.multiply(factor), bottom);
    }

    /** Whether both are the same number, however they are written. */
    public boolean isSameAs(Quotient other) {
        return top.multiply(other.bottom).compareTo(other.top.multiply(bottom)) == 0;
    }

    /** The decimal number nearest to it with so many digits after the point. */
    public BigDecimal rounded(int digits) {
        return top.divide(bottom, digits, RoundingMode.HALF_UP);
    }
}

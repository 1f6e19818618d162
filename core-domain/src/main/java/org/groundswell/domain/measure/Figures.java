package org.groundswell.domain.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Optional;
import org.groundswell.domain.Circumstance;
import org.groundswell.domain.Rejection;
import org.jspecify.annotations.Nullable;

/** What makes one figure of a measure sound, whether it was typed or came in a file. */
public final class Figures {

    private static final int DIGITS_BEFORE_POINT = 18;
    private static final int DIGITS_AFTER_POINT = 10;

    private Figures() {}

    /** One form for each number, so that 5, 5.0 and 5E0 are stored alike. */
    public static BigDecimal normal(BigDecimal number) {
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }

    /** A month with its numbers in their one form. */
    public static DataPoint normal(DataPoint point) {
        return new DataPoint(
                point.period(),
                point.standing(),
                normalOrNothing(point.numerator()),
                normalOrNothing(point.denominator()));
    }

    /** Reckoned without expanding the number, which may be as short as 1E999999999. */
    public static boolean tooLong(BigDecimal number) {
        if (number.signum() == 0) {
            return false;
        }
        long before = (long) number.precision() - number.scale();
        long after = Math.max(0, (long) number.stripTrailingZeros().scale());
        return before > DIGITS_BEFORE_POINT || after > DIGITS_AFTER_POINT;
    }

    /** As a person reads it: {@code 11 of 14}, {@code 12.5}, {@code missing}. */
    public static String told(DataPoint point) {
        BigDecimal numerator = point.numerator();
        BigDecimal denominator = point.denominator();
        if (numerator == null) {
            return point.standing().word();
        }
        return denominator == null
                ? numerator.toPlainString()
                : numerator.toPlainString() + " of " + denominator.toPlainString();
    }

    /** The fault of a month, if it lies in the future or before the measure begins. */
    public static Optional<Rejection> monthFault(
            String field, YearMonth month, MeasureDefinition definition, Circumstance circumstance) {
        YearMonth present = YearMonth.from(circumstance.today());
        if (month.isAfter(present)) {
            return Optional.of(SeriesRejection.MONTH_IN_FUTURE.at(field, month, present));
        }
        YearMonth first = definition.firstMonth();
        if (first != null && month.isBefore(first)) {
            return Optional.of(SeriesRejection.MONTH_TOO_EARLY.at(field, first, month));
        }
        return Optional.empty();
    }

    /**
     * The first fault of a number given for a month, if any.
     *
     * @param wholeOnly for what is counted
     */
    static Optional<Rejection> numberFault(String field, YearMonth month, BigDecimal number, boolean wholeOnly) {
        if (tooLong(number)) {
            return Optional.of(SeriesRejection.NUMBER_TOO_LONG.at(field, month));
        }
        if (number.signum() < 0) {
            return Optional.of(SeriesRejection.NEGATIVE.at(field, number.toPlainString(), month));
        }
        if (wholeOnly && normal(number).scale() > 0) {
            return Optional.of(SeriesRejection.NOT_WHOLE.at(field, number.toPlainString(), month));
        }
        return Optional.empty();
    }

    private static @Nullable BigDecimal normalOrNothing(@Nullable BigDecimal number) {
        return number == null || tooLong(number) ? number : normal(number);
    }
}

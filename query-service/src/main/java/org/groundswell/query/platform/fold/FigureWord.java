package org.groundswell.query.platform.fold;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.groundswell.domain.measure.DataPoint;
import org.groundswell.domain.measure.Standing;

/**
 * What was told of one month, as a word: {@code 8/10} is a numerator and a denominator, {@code 8} a numerator alone; {@code m},
 * {@code n} and {@code s} are months missing, not applicable and suspended.
 */
public final class FigureWord {

    public static final String MISSING = "m";
    private static final String NOT_APPLICABLE = "n";
    private static final String SUSPENDED = "s";

    private FigureWord() {}

    public static String of(DataPoint point) {
        return switch (point.standing()) {
            case MISSING -> MISSING;
            case NOT_APPLICABLE -> NOT_APPLICABLE;
            case SUSPENDED -> SUSPENDED;
            case VALUE -> {
                BigDecimal numerator = point.numerator();
                BigDecimal denominator = point.denominator();
                String told = numerator == null ? "-" : numerator.toPlainString();
                yield denominator == null ? told : told + "/" + denominator.toPlainString();
            }
        };
    }

    /** @throws NumberFormatException for anything that {@link #of} does not write */
    public static DataPoint read(YearMonth month, String word) {
        return switch (word) {
            case MISSING -> new DataPoint(month, Standing.MISSING, null, null);
            case NOT_APPLICABLE -> new DataPoint(month, Standing.NOT_APPLICABLE, null, null);
            case SUSPENDED -> new DataPoint(month, Standing.SUSPENDED, null, null);
            default -> {
                int stroke = word.indexOf('/');
                yield stroke < 0
                        ? new DataPoint(month, Standing.VALUE, new BigDecimal(word), null)
                        : new DataPoint(
                                month,
                                Standing.VALUE,
                                new BigDecimal(word.substring(0, stroke)),
                                new BigDecimal(word.substring(stroke + 1)));
            }
        };
    }
}

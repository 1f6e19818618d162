package org.groundswell.domain.measure;

import java.math.BigDecimal;
import java.util.Optional;
import org.groundswell.domain.Faults;
import org.groundswell.domain.Rejection;
import org.jspecify.annotations.Nullable;

/** What the numbers of one month must be, by the kind of the measure. A zero denominator is a value without a ratio. */
public final class PointRules {

    private PointRules() {}

    /** Adds every fault of the month's numbers; {@code place} is where it stands in the command. */
    public static void check(Faults faults, String place, DataPoint point, MeasureDefinition definition) {
        MeasureKind kind = MeasureKind.of(definition.kind()).orElse(MeasureKind.CONTINUOUS);
        if (point.standing() != Standing.VALUE) {
            faults.addIf(
                    point.numerator() != null || point.denominator() != null,
                    () -> SeriesRejection.NUMBERS_NOT_ASKED.at(
                            place + ".standing",
                            point.period(),
                            point.standing().word()));
            return;
        }
        boolean soundNumerator = numerator(faults, place + ".numerator", point, kind, definition);
        boolean soundDenominator = denominator(faults, place + ".denominator", point, kind, definition);
        BigDecimal numerator = point.numerator();
        BigDecimal denominator = point.denominator();
        if (kind == MeasureKind.PROPORTION
                && soundNumerator
                && soundDenominator
                && numerator != null
                && denominator != null
                && numerator.compareTo(denominator) > 0) {
            faults.add(SeriesRejection.NUMERATOR_ABOVE_DENOMINATOR.at(
                    place + ".numerator", point.period(), numerator.toPlainString(), denominator.toPlainString()));
        }
    }

    private static boolean numerator(
            Faults faults, String field, DataPoint point, MeasureKind kind, MeasureDefinition definition) {
        BigDecimal numerator = point.numerator();
        if (numerator == null) {
            faults.add(SeriesRejection.NUMERATOR_NEEDED.at(
                    field, called("numerator", definition.numerator()), point.period()));
            return false;
        }
        return sound(faults, field, point, numerator, kind == MeasureKind.COUNT);
    }

    private static boolean denominator(
            Faults faults, String field, DataPoint point, MeasureKind kind, MeasureDefinition definition) {
        BigDecimal denominator = point.denominator();
        if (!kind.hasDenominator()) {
            faults.addIf(denominator != null, () -> SeriesRejection.DENOMINATOR_NOT_ASKED.at(field, point.period()));
            return false;
        }
        if (denominator == null) {
            faults.add(SeriesRejection.DENOMINATOR_NEEDED.at(
                    field, called("denominator", definition.denominator()), point.period()));
            return false;
        }
        return sound(faults, field, point, denominator, false);
    }

    private static boolean sound(Faults faults, String field, DataPoint point, BigDecimal number, boolean wholeOnly) {
        Optional<Rejection> fault = Figures.numberFault(field, point.period(), number, wholeOnly);
        fault.ifPresent(faults::add);
        return fault.isEmpty();
    }

    private static String called(String what, @Nullable String meaning) {
        return meaning == null ? what : what + " (" + meaning + ")";
    }
}

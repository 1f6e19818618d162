package org.groundswell.domain.change;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What was known of one site's month.
 *
 * @param numerator the value itself for counts and continuous measures; nothing where the month has no value
 * @param denominator for proportions and ratios only
 * @param definitionVersion the version of the definition it was given under
 * @param entry the entry that gave it
 */
public record KnownMonth(
        @Nullable BigDecimal numerator, @Nullable BigDecimal denominator, int definitionVersion, long entry) {

    /** @param plain whether the numerator is the value, so that every month weighs alike */
    Sum sum(boolean plain) {
        if (numerator == null) {
            return Sum.NOTHING;
        }
        if (plain) {
            return new Sum(numerator, BigDecimal.ONE, 1);
        }
        return denominator == null || denominator.signum() <= 0 ? Sum.NOTHING : new Sum(numerator, denominator, 1);
    }
}

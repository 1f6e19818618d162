package org.groundswell.domain.measure;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * One site's figure for one month. Zero is a value like any other; a month may instead be missing, not applicable or
 * suspended, and then has no numbers.
 *
 * @param numerator the value itself for counts and continuous measures
 * @param denominator for proportions and ratios only
 */
public record DataPoint(
        YearMonth period,
        Standing standing,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator) {}

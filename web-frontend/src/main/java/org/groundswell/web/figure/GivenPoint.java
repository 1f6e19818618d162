package org.groundswell.web.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A point as it was recorded.
 *
 * @param standing value, missing, not-applicable or suspended
 */
public record GivenPoint(
        LocalDate at,
        String standing,
        @Nullable Double value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator) {}

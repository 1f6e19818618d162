package org.groundswell.domain.measure;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What a measure means, in one version.
 *
 * @param role outcome, process or balancing
 * @param kind proportion (numerator part of denominator), ratio (numerator per denominator), count or continuous
 * @param direction increase, decrease or neutral: which way is better
 * @param target in the measure's own unit; a proportion between 0 and 1
 * @param unit how a value is told, such as {@code %} or {@code days}
 * @param per a ratio is shown per so many, such as 1000
 * @param firstMonth the first month that sites are asked for
 */
public record MeasureDefinition(
        String name,
        String role,
        String kind,
        String numerator,
        @Nullable String denominator,
        String direction,
        @Nullable BigDecimal target,
        @Nullable String unit,
        @Nullable BigDecimal per,
        @Nullable YearMonth firstMonth) {}

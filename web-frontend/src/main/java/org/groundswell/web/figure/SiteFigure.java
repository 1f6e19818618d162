package org.groundswell.web.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What was given for one site over the time of a figure.
 *
 * @param id as in the statistics' answer
 * @param name as told to readers
 */
public record SiteFigure(
        String id,
        String name,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator) {}

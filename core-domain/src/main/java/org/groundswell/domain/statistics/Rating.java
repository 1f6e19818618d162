package org.groundswell.domain.statistics;

import org.jspecify.annotations.Nullable;

/**
 * What one rater said of one unit.
 *
 * @param value nothing where the rater did not rate it; a number for each category where categories are words
 */
public record Rating(String unit, String rater, @Nullable Double value) {}

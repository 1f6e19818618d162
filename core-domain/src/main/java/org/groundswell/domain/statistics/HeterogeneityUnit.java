package org.groundswell.domain.statistics;

import org.jspecify.annotations.Nullable;

/**
 * One site's estimate.
 *
 * @param variance the estimate's own, the square of its standard error
 */
public record HeterogeneityUnit(
        String id, @Nullable Double estimate, @Nullable Double variance) {}

package org.groundswell.domain.statistics;

import org.jspecify.annotations.Nullable;

/**
 * One site of a funnel plot.
 *
 * @param numerator nothing where it is missing
 * @param denominator cases for a proportion, expected events for a ratio, the other count for a ratio of counts; nothing where it
 *     is missing
 */
public record FunnelUnit(
        String id, @Nullable Double numerator, @Nullable Double denominator) {}

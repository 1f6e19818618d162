package org.groundswell.domain.statistics;

import org.jspecify.annotations.Nullable;

/**
 * Runs about a centre line by Anhøj's rule.
 *
 * @param useful how many points are not on the line
 * @param longestRun of consecutive useful points on one side; nothing where none is useful, as all that follow
 * @param longestRunMax the longest that chance is expected to give
 * @param crossings how often useful points change sides
 * @param crossingsMin the fewest that chance is expected to give
 * @param signal a longer run or fewer crossings than that
 */
public record Runs(
        int useful,
        @Nullable Integer longestRun,
        @Nullable Integer longestRunMax,
        @Nullable Integer crossings,
        @Nullable Integer crossingsMin,
        boolean signal) {}

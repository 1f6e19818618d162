package org.groundswell.domain.change;

import java.util.Optional;

/**
 * A figure with its counts.
 *
 * @param value in the measure's own unit; nothing where no site has a value
 * @param sum what it was reckoned from
 * @param sites how many sites have a value in it
 */
public record Reckoned(Optional<Quotient> value, Sum sum, int sites) {}

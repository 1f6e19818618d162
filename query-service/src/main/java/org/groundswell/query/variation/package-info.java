/**
 * Variation of a measure over sites: deciles, funnel, signals and the rest of what the explorer shows. One row holds a site's
 * whole series in a short line of text together with what its control chart says, so that ten thousand sites over five years
 * are read in one pass, live and as at any entry alike; a measure's lines, once read, are kept as a matrix of sites × months
 * under the entry that last changed it, which names them for ever.
 */
@NullMarked
package org.groundswell.query.variation;

import org.jspecify.annotations.NullMarked;

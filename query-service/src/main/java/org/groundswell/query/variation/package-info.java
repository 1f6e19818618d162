/**
 * Variation of a measure over sites: deciles, funnel, signals and the rest of what the explorer shows. One row holds a site's
 * whole series in a short line of text, and one what its control chart says. What is about all sites is made of a measure's log:
 * each entry's months in their order, read once, kept in a few bytes a figure and lengthened by what is new. A matrix of sites ×
 * months is made of it at any entry, so that ten thousand sites over five years are seen live and as at any entry alike.
 */
@NullMarked
package org.groundswell.query.variation;

import org.jspecify.annotations.NullMarked;

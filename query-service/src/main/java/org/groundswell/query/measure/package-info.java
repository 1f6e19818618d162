/**
 * Measures: their definitions, each site's series, and the deciles of all sites. One row holds a site's whole series, so that
 * the deciles of hundreds of sites over years read hundreds of rows, live and as at any entry alike.
 */
@NullMarked
package org.groundswell.query.measure;

import org.jspecify.annotations.NullMarked;

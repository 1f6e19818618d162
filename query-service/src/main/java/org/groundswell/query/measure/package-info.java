/**
 * Measures: their definitions, and each site's own series with who gave each figure. One row holds a site's whole series, live
 * and as at any entry alike. What many sites' series show together is the view {@code variation}.
 */
@NullMarked
package org.groundswell.query.measure;

import org.jspecify.annotations.NullMarked;

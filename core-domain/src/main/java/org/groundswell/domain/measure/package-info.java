/** Measures, their definition versions, and the data points of each site's series. */
@NullMarked
package org.groundswell.domain.measure;

import org.jspecify.annotations.NullMarked;

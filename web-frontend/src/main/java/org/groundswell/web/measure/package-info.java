/** Pages about measures: their list and definitions, deciles of all sites, one site's series and its figures. */
@NullMarked
package org.groundswell.web.measure;

import org.jspecify.annotations.NullMarked;

/** Who can see what, since when, granted by whom. */
@NullMarked
package org.groundswell.web.access;

import org.jspecify.annotations.NullMarked;

/** The pure import of a list of sites. */
@NullMarked
package org.groundswell.domain.site.roster;

import org.jspecify.annotations.NullMarked;

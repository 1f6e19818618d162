/** The variation explorer: one measure over all sites, seen in several ways, with what needs doing beside what is seen. */
@NullMarked
package org.groundswell.web.variation;

import org.jspecify.annotations.NullMarked;

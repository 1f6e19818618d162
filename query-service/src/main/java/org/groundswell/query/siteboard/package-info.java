/** The sites of a programme: the list, filtered and sorted, and one site's page with how it came to stand where it stands. */
@NullMarked
package org.groundswell.query.siteboard;

import org.jspecify.annotations.NullMarked;

/** Who may see what in a programme, since when, and who granted it. */
@NullMarked
package org.groundswell.query.access;

import org.jspecify.annotations.NullMarked;

/** A programme: its name, aim and intervention. */
@NullMarked
package org.groundswell.domain.programme;

import org.jspecify.annotations.NullMarked;

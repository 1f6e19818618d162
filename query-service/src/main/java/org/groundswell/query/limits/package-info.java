/** Recalculations of control limits: proposed, in force and ended, of one series and of the programme. */
@NullMarked
package org.groundswell.query.limits;

import org.jspecify.annotations.NullMarked;

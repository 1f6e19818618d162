/** Recalculations of control limits: proposed by one person, decided by another, withdrawn with a reason. */
@NullMarked
package org.groundswell.command.limits;

import org.jspecify.annotations.NullMarked;

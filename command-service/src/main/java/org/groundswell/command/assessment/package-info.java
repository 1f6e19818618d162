/** Rounds, and each site's assessment in them: rated privately, revealed, agreed, and every attention flag ended. */
@NullMarked
package org.groundswell.command.assessment;

import org.jspecify.annotations.NullMarked;

/** A repeated request gets the first answer. */
@NullMarked
package org.groundswell.command.platform.idempotency;

import org.jspecify.annotations.NullMarked;

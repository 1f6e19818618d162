/** Refusals and failures as RFC 9457 problems. */
@NullMarked
package org.groundswell.command.platform.error;

import org.jspecify.annotations.NullMarked;

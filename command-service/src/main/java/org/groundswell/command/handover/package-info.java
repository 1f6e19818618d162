/** Handing a site over to business as usual. */
@NullMarked
package org.groundswell.command.handover;

import org.jspecify.annotations.NullMarked;

/** The only clock and the only source of new ids. */
@NullMarked
package org.groundswell.command.platform.time;

import org.jspecify.annotations.NullMarked;

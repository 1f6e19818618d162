/** Programmes: created, renamed. */
@NullMarked
package org.groundswell.command.programme;

import org.jspecify.annotations.NullMarked;

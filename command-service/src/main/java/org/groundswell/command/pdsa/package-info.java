/** Tests of change: planned, started, told, studied and acted on. */
@NullMarked
package org.groundswell.command.pdsa;

import org.jspecify.annotations.NullMarked;

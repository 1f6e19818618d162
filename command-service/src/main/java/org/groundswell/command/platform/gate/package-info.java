/** The door of every command: who may do this, here; what they are not told of does not exist for them. */
@NullMarked
package org.groundswell.command.platform.gate;

import org.jspecify.annotations.NullMarked;

/** Who calls, and what they belong to. */
@NullMarked
package org.groundswell.command.platform.security;

import org.jspecify.annotations.NullMarked;

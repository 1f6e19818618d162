/** The content that the rules are read from, loaded once. */
@NullMarked
package org.groundswell.command.platform.catalogue;

import org.jspecify.annotations.NullMarked;

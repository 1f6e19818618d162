/** Saved groups of sites: made, changed and withdrawn by the member whose they are. */
@NullMarked
package org.groundswell.command.group;

import org.jspecify.annotations.NullMarked;

/** Saved groups of sites: listed, seen at any moment, made from ticks and pasted codes, changed and withdrawn by their maker. */
@NullMarked
package org.groundswell.web.group;

import org.jspecify.annotations.NullMarked;

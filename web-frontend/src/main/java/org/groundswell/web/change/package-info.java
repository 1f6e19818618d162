/** What changed: what moved a number between two moments, and what of a page is different from one moment to another. */
@NullMarked
package org.groundswell.web.change;

import org.jspecify.annotations.NullMarked;

/** A programme's history: every entry, who made it, when, what and why. */
@NullMarked
package org.groundswell.web.history;

import org.jspecify.annotations.NullMarked;

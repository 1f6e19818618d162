/** The replay of a programme's history: each step is an entry, shown over the screen as it then was. */
@NullMarked
package org.groundswell.web.replay;

import org.jspecify.annotations.NullMarked;

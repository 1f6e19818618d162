/** Who else is on the same form at this moment. */
@NullMarked
package org.groundswell.web.platform.presence;

import org.jspecify.annotations.NullMarked;

/** News of a programme, passed on to open pages. */
@NullMarked
package org.groundswell.web.platform.live;

import org.jspecify.annotations.NullMarked;

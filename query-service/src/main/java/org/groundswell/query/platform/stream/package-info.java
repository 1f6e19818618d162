/** News of a programme as they are committed, for pages that show them without reloading. */
@NullMarked
package org.groundswell.query.platform.stream;

import org.jspecify.annotations.NullMarked;

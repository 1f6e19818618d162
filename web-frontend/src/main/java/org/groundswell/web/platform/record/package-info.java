/** Forms and displays of records whose fields the catalogue describes. */
@NullMarked
package org.groundswell.web.platform.record;

import org.jspecify.annotations.NullMarked;

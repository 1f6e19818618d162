/** Every way a request can fail, turned into a plain page. */
@NullMarked
package org.groundswell.web.platform.error;

import org.jspecify.annotations.NullMarked;

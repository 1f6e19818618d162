/** Who asks and what they may see: tokens checked, membership from the views, row-level security behind it. */
@NullMarked
package org.groundswell.query.platform.security;

import org.jspecify.annotations.NullMarked;

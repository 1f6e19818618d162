/** What tests of views and of their platform stand on. */
@NullMarked
package org.groundswell.query.platform.testing;

import org.jspecify.annotations.NullMarked;

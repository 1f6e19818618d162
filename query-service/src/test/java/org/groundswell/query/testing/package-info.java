/** What the tests of the views share: a programme told as events. */
@NullMarked
package org.groundswell.query.testing;

import org.jspecify.annotations.NullMarked;

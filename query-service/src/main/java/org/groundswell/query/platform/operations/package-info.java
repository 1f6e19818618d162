/** What an administrator sees and does: how far each view is, what is parked, rebuilds, digests. */
@NullMarked
package org.groundswell.query.platform.operations;

import org.jspecify.annotations.NullMarked;

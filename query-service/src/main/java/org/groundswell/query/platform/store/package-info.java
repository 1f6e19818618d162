/**
 * Versioned rows. Every row carries the entries it was true for; projections write through a buffer that reads its own writes
 * and is flushed in bulk, together with the progress it stands for.
 */
@NullMarked
package org.groundswell.query.platform.store;

import org.jspecify.annotations.NullMarked;

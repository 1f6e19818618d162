/** Decisions as they stand: votes are the voter's own until they are revealed. */
@NullMarked
package org.groundswell.query.decision;

import org.jspecify.annotations.NullMarked;

/** Commands through Axon: dispatch, the base of aggregate shells, receipts, and reading other aggregates. */
@NullMarked
package org.groundswell.command.platform.axon;

import org.jspecify.annotations.NullMarked;

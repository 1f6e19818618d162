/** From the ledger to Kafka, in order, never past an unacknowledged entry. */
@NullMarked
package org.groundswell.command.platform.relay;

import org.jspecify.annotations.NullMarked;

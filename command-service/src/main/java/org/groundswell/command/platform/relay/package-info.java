/** From the ledger to Kafka: in order, and never past an entry that was not acknowledged. */
@NullMarked
package org.groundswell.command.platform.relay;

import org.jspecify.annotations.NullMarked;

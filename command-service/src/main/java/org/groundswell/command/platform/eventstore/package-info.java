/** The event store: the ledger's tables, appending with entry numbers, logical event names. */
@NullMarked
package org.groundswell.command.platform.eventstore;

import org.jspecify.annotations.NullMarked;

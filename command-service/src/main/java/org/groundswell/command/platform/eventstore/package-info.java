/** The event store: appending with entry numbers, logical event names, and what must hold between the two. */
@NullMarked
package org.groundswell.command.platform.eventstore;

import org.jspecify.annotations.NullMarked;

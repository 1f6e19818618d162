/** The ledger: identifiers that carry their ledger, entry numbers, and the registry of stored event names. */
@NullMarked
package org.groundswell.domain.ledger;

import org.jspecify.annotations.NullMarked;

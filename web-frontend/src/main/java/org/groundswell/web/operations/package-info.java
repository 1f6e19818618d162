/** Ledger heads, relay and view lag, parked entries. */
@NullMarked
package org.groundswell.web.operations;

import org.jspecify.annotations.NullMarked;

/**
 * How the ledger reaches the views: exactly the next entry of each ledger for each view, or nothing. Entries come by Kafka; a
 * missing one is fetched from the command side, which alone holds the truth.
 */
@NullMarked
package org.groundswell.query.platform.intake;

import org.jspecify.annotations.NullMarked;

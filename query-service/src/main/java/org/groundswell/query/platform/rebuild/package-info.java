/** Folds a view anew beside the rows that serve, and proves by digests that a view is the fold of its ledger. */
@NullMarked
package org.groundswell.query.platform.rebuild;

import org.jspecify.annotations.NullMarked;

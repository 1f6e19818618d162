/** The query side: folds the ledger into views and answers questions about any moment. One package a view, beside the platform. */
@NullMarked
package org.groundswell.query;

import org.jspecify.annotations.NullMarked;

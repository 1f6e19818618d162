/** Sums up what a whole check has run: the last lines of {@code infra/check}. */
@NullMarked
package org.groundswell.testkit.report;

import org.jspecify.annotations.NullMarked;

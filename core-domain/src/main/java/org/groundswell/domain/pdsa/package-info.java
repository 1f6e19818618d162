/**
 * Tests of change (PDSA cycles): planned with a prediction, which starting seals; then what happened, how it compared with the
 * prediction, and what next. A cycle may follow on from another of the same site.
 */
@NullMarked
package org.groundswell.domain.pdsa;

import org.jspecify.annotations.NullMarked;

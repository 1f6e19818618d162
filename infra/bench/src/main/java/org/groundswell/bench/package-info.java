/** Benches: always ratios in one run, against a named baseline, on the real parts. */
@NullMarked
package org.groundswell.bench;

import org.jspecify.annotations.NullMarked;

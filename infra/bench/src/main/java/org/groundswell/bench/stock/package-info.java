/** command-service as it would be on the storage engine that Axon brings: a baseline, for benches only. */
@NullMarked
package org.groundswell.bench.stock;

import org.jspecify.annotations.NullMarked;

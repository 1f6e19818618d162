/** The catalogue of instruments, read from YAML, and its model. */
@NullMarked
package org.groundswell.domain.instrument;

import org.jspecify.annotations.NullMarked;

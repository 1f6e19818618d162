/** Controllers of the tests' own, registered where a test wants them. */
@NullMarked
package org.groundswell.probe;

import org.jspecify.annotations.NullMarked;

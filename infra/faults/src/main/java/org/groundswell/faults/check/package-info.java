/** The invariants I1 to I9, each a pure function of a history and what is stored to the violations it finds. */
@NullMarked
package org.groundswell.faults.check;

import org.jspecify.annotations.NullMarked;

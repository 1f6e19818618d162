/** The faults, each one class: what it breaks, when, and what must then be true beyond the invariants. */
@NullMarked
package org.groundswell.faults.fault;

import org.jspecify.annotations.NullMarked;

/** What clients, readers and streams saw, and what was stored in the end: all that a checker may judge by. */
@NullMarked
package org.groundswell.faults.history;

import org.jspecify.annotations.NullMarked;

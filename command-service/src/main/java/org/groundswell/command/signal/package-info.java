/** Signal cases: opened by the program where a control chart flags something, worked on and closed by people. */
@NullMarked
package org.groundswell.command.signal;

import org.jspecify.annotations.NullMarked;

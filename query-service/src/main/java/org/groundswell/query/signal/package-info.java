/** Signal cases: the list, one case with its history, and how many turned out to be false alarms. */
@NullMarked
package org.groundswell.query.signal;

import org.jspecify.annotations.NullMarked;

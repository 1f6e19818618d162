/** Signal cases: the list, one case with what may be done about it, and how many were false alarms. */
@NullMarked
package org.groundswell.web.signal;

import org.jspecify.annotations.NullMarked;

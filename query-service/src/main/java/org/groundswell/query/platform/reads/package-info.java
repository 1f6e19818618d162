/** What auditors read of the history: noted here before it is answered, and told to the command side, which keeps it. */
@NullMarked
package org.groundswell.query.platform.reads;

import org.jspecify.annotations.NullMarked;

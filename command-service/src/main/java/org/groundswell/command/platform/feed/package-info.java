/** The ledgers as they are stored, for whoever rebuilds or fetches again. */
@NullMarked
package org.groundswell.command.platform.feed;

import org.jspecify.annotations.NullMarked;

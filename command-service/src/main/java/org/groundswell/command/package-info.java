/** The command side: contexts with their aggregate shells and controllers, on one platform. */
@NullMarked
package org.groundswell.command;

import org.jspecify.annotations.NullMarked;

/** Calls to the two services with the signed-in person’s token: questions, orders, and the problems they come back with. */
@NullMarked
package org.groundswell.web.client;

import org.jspecify.annotations.NullMarked;

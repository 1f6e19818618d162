/** Today: choose a programme, take the first step, create a programme. */
@NullMarked
package org.groundswell.web.home;

import org.jspecify.annotations.NullMarked;

/** The control limits of one site's series: in force at any moment, proposed, decided on. */
@NullMarked
package org.groundswell.web.limits;

import org.jspecify.annotations.NullMarked;

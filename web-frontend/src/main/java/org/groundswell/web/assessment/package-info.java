/** Pages about rounds: their list, the heat map of one, and one site's assessment. */
@NullMarked
package org.groundswell.web.assessment;

import org.jspecify.annotations.NullMarked;

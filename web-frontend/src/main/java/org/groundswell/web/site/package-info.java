/** Pages about sites: their list, one site, its moves and its grouping, and enrolling one. */
@NullMarked
package org.groundswell.web.site;

import org.jspecify.annotations.NullMarked;

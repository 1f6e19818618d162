/** What views tell of one site on its own page, each of its own things. */
@NullMarked
package org.groundswell.query.platform.site;

import org.jspecify.annotations.NullMarked;

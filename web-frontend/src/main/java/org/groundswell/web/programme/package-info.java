/** The programme's own page: reach, stages and waves, rounds and measures, and the first steps of an empty programme. */
@NullMarked
package org.groundswell.web.programme;

import org.jspecify.annotations.NullMarked;

/** Sites: enrolment, waves and regions, dated stages with evidence, side states with reasons. */
@NullMarked
package org.groundswell.domain.site;

import org.jspecify.annotations.NullMarked;

/**
 * Governed control limits of one site's series of one measure: a recalculation is proposed with its cause and evidence, approved by a
 * second person, and withdrawn with a reason. The program itself never recalculates.
 */
@NullMarked
package org.groundswell.domain.limits;

import org.jspecify.annotations.NullMarked;

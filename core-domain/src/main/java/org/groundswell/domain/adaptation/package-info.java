/**
 * What the intervention is made of, core or adaptable, and how sites adapt it: recorded in two minutes, answered by the region or
 * the programme only where the job of a core component changes or may change.
 */
@NullMarked
package org.groundswell.domain.adaptation;

import org.jspecify.annotations.NullMarked;

/**
 * How what an entry did can be put right by another entry. Nothing is ever deleted: {@link
 * org.groundswell.domain.remedy.Remedies} knows of every event by which form it is answered, or why by none; and {@link
 * org.groundswell.domain.remedy.Traces} finds which later entry answered it.
 */
@NullMarked
package org.groundswell.domain.remedy;

import org.jspecify.annotations.NullMarked;

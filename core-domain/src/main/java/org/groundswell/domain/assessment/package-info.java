/** Rounds and assessments: private ratings, reveal, agreed ratings, attention flags and how they end. */
@NullMarked
package org.groundswell.domain.assessment;

import org.jspecify.annotations.NullMarked;

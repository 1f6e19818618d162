/**
 * Decisions: a question with its options, independent votes that nobody sees until all are in, what was decided and why, a second
 * person's approval, conditions and a day to look again. A decision is superseded by a further one, never edited.
 */
@NullMarked
package org.groundswell.domain.decision;

import org.jspecify.annotations.NullMarked;
